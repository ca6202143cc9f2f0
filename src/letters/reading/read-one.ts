import type { Day } from '../../storage/records/entity.ts';
import type { LetterFacts } from '../letter-reading.ts';
import { findAnnexDeadlines } from './annex-deadlines.ts';
import { withoutOwnPlans } from './approval.ts';
import { findDates } from './find-dates.ts';
import { type FoundDeadline, findDeadlines } from './find-deadlines.ts';
import { findEmails } from './find-emails.ts';
import type { LetterParts } from './find-letters.ts';
import { findLinks } from './find-links.ts';
import { completeMeetings, type FoundMeeting, findMeetings } from './find-meetings.ts';
import { findPhones } from './find-phones.ts';
import { type Flow, makeFlow } from './flow.ts';
import { type JudgedDate, judgeDates, voicesOf } from './judge-dates.ts';
import { letterAudience } from './letter-audience.ts';
import { withLimitColumns } from './limit-columns.ts';
import type { LetterLine } from './normalise-letter.ts';
import { type Parties, partiesOf } from './parties.ts';
import { type LetterHead, readHead } from './read-head.ts';
import { findRelativeDeadlines } from './relative-deadlines.ts';
import { type SendingProvince, sendingProvince } from './sending-province.ts';

/** One letter as read, with everything that the judgement of the whole file needs. */
export interface ReadLetter {
  readonly parts: LetterParts;
  readonly head: LetterHead;
  readonly audience: LetterFacts['audience'];
  readonly sending: SendingProvince | null;
  readonly parties: Parties;
  readonly body: Flow;
  readonly annex: Flow;
  readonly judged: readonly JudgedDate[];
  readonly deadlines: readonly FoundDeadline[];
  readonly meetings: readonly FoundMeeting[];
  readonly links: readonly string[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
}

const textOf = (lines: readonly LetterLine[]): string =>
  lines.map((line) => line.trimmed).join('\n');

/** Reads one letter of a file. `today` stands in for its date where it has none. */
export function readOne(parts: LetterParts, today: Day | null): ReadLetter {
  const head = readHead(parts);
  const signed = head.date?.value ?? null;
  const body = makeFlow(withLimitColumns(parts.body));
  const annex = makeFlow(parts.annex);
  const phones = [
    ...findPhones(textOf([...parts.head, ...parts.body]), head.kind === 'announcement'),
    ...findPhones(textOf(parts.tail), true),
  ];
  const sending = sendingProvince(parts, head, phones);
  const to = head.to.map((each) => each.value).join(' ');
  const audience = letterAudience({ to, from: head.from, sending, annex: annex.text });
  const parties = partiesOf(
    head.from,
    head.to.map((each) => each.value),
    audience?.tier ?? null,
  );
  const voices = voicesOf(body.text, parties);
  const judged = withoutOwnPlans(
    head.subject?.value ?? null,
    body.text,
    judgeDates(body, voices, signed ?? today),
  );
  const counts = (offset: number) =>
    voices.stanceAt(offset) === 'asks' && ['addressee', 'asked'].includes(voices.dutyAt(offset));
  const inAnnex = new Map<Day, number>();
  for (const mention of findDates(annex.text, signed ?? today)) {
    if (mention.first && !inAnnex.has(mention.first)) inAnnex.set(mention.first, mention.start);
  }
  const meetings = findMeetings(body, judged, head.subject?.value ?? null);
  const ownDeadlines = findDeadlines(body, judged, signed);
  const deadlines = [
    ...ownDeadlines,
    ...findAnnexDeadlines(annex, body.text, parties, signed, ownDeadlines),
    ...findRelativeDeadlines(body, counts),
  ];
  const everything = textOf([...parts.head, ...parts.body, ...parts.tail, ...parts.annex]);
  return {
    parts,
    head,
    audience,
    sending,
    parties,
    body,
    annex,
    judged,
    deadlines,
    meetings: completeMeetings(meetings, annex.text, inAnnex),
    links: findLinks(everything),
    emails: findEmails(everything),
    phones: [...new Set(phones)],
  };
}
