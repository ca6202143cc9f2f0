import type { Day } from '../storage/records/entity.ts';
import type { LetterFacts, LetterSheet } from './letter-reading.ts';
import { contextOf, evidenceOf } from './reading/evidence.ts';
import { fileWarnings } from './reading/file-warnings.ts';
import { findContacts } from './reading/find-contacts.ts';
import { findLetters } from './reading/find-letters.ts';
import { completeFrom } from './reading/find-meetings.ts';
import { letterFiscalYear, programmeOf } from './reading/letter-topic.ts';
import { normaliseLetter } from './reading/normalise-letter.ts';
import { type ReadLetter, readOne } from './reading/read-one.ts';

function factsOf(letter: ReadLetter): LetterFacts {
  const { head } = letter;
  return {
    number: head.number?.value ?? null,
    date: head.date?.value ?? null,
    subject: head.subject?.value ?? null,
    urgency: head.urgency?.value ?? null,
    from: head.from,
    to: head.to.map((each) => each.value),
    audience: letter.audience,
    deadlines: letter.deadlines.map(({ line: _line, text: _text, ...deadline }) => deadline),
    meetings: letter.meetings.map(({ line: _line, text: _text, ...meeting }) => meeting),
    links: letter.links,
    emails: letter.emails,
    phones: letter.phones,
    references: head.references,
    attachments: head.attachments,
  };
}

const textOf = ({ parts }: ReadLetter): string =>
  [...parts.head, ...parts.body, ...parts.tail].map((line) => line.trimmed).join('\n');

/**
 * Reads an official letter: pasted text, or the text of a file. Pure; any text gives a reading and
 * none an exception; what is not in the text is null or empty. `today` helps only with dates that
 * carry no year in a letter without a date.
 */
export function readLetter(text: string, options: { readonly today?: Day } = {}): LetterSheet {
  const lines = normaliseLetter(text);
  const [first, enclosed] = findLetters(lines)
    .slice(0, 2)
    .map((parts) => readOne(parts, options.today ?? null));
  if (!first) throw new RangeError('a file has at least one letter');
  const meetings = completeFrom(first.meetings, enclosed?.meetings ?? []);
  const cover: ReadLetter = { ...first, meetings };
  return {
    ...factsOf(cover),
    enclosed: enclosed ? factsOf(enclosed) : null,
    warnings: fileWarnings(cover, enclosed ?? null),
    kind: cover.head.kind,
    programme: programmeOf(cover.head, cover.body.text),
    fiscalYear: letterFiscalYear(cover.head, cover.body.text),
    contacts: findContacts(textOf(cover), cover.phones),
    evidence: evidenceOf(cover, lines),
    context: contextOf(cover),
  };
}
