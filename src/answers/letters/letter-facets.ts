import type { LetterDeadline, LetterMeeting } from '../../storage/records/circular.ts';
import type { Day } from '../../storage/records/entity.ts';
import { numberFeature } from '../finding/read-question.ts';
import type { Intent } from '../knowledge-entry.ts';
import type { LetterKnowledge } from './letter-knowledge.ts';
import * as says from './letter-messages.ts';

/** One thing a letter answers. */
export interface LetterFacet {
  /** `letter:ID#FACET`. */
  readonly key: string;
  readonly intents: readonly Intent[];
  /** Words a question for it holds besides the letter's subject. */
  readonly words: readonly string[];
  /** Whether its words name it well enough without the subject. */
  readonly standsAlone: boolean;
  readonly text: string;
  /** Added for enrolled people only. */
  readonly secret: string | null;
  /** The text of a button that asks for it. */
  readonly choice: string;
  /** The day it speaks of, to say that it has passed. */
  readonly day: Day | null;
}

/** The letter-number's digits as features: `มท 0322/ว 1861` is found by 1861. */
export function numberFeatures(letter: Pick<LetterKnowledge, 'number'>): string[] {
  const own = letter.number?.match(/ว\s*\d+/g)?.map((each) => each.replace(/\D/g, '')) ?? [];
  const long = letter.number?.match(/\d{3,}/g) ?? [];
  return [...new Set([...own, ...long])].map(numberFeature);
}

type Add = (
  facet: string,
  rest: Omit<LetterFacet, 'key' | 'day' | 'secret' | 'standsAlone'> & Partial<LetterFacet>,
) => void;

/** Collects a letter's facets under their keys. */
function collector(letter: LetterKnowledge): { facets: LetterFacet[]; add: Add } {
  const facets: LetterFacet[] = [];
  const add: Add = (facet, rest) => {
    facets.push({
      day: null,
      secret: null,
      standsAlone: false,
      ...rest,
      key: `letter:${letter.id}#${facet}`,
    });
  };
  return { facets, add };
}

/** What a letter says of days: its deadlines, its meetings and its own date. */
export function datedFacets(letter: LetterKnowledge): LetterFacet[] {
  const { facets, add } = collector(letter);
  letter.deadlines.forEach((deadline, at) => {
    add(`deadline-${at}`, deadlineFacet(letter, deadline));
  });
  letter.meetings.forEach((meeting, at) => {
    for (const [name, facet] of Object.entries(meetingFacets(letter, meeting)))
      add(`meeting-${at}-${name}`, facet);
  });
  const text = says.dateText(letter);
  if (text !== null) {
    const [intents, words] = [['when'] as const, ['หนังสือลงวันที่']];
    add('date', { intents, words, text, choice: says.choiceFor('date', letter) });
  }
  return facets;
}

/** All that can be asked about a letter, in words made from its facts. */
export function letterFacets(letter: LetterKnowledge): LetterFacet[] {
  const { facets, add } = collector(letter);
  const plain = (
    facet: string,
    intents: readonly Intent[],
    words: readonly string[],
    text: string | null,
  ): void => {
    if (text !== null) add(facet, { intents, words, text, choice: says.choiceFor(facet, letter) });
  };
  plain('number', ['number', 'how-many'], ['เลขที่หนังสือ'], says.numberText(letter));
  plain('subject', ['what-is'], ['หนังสือเรื่องอะไร'], says.subjectText(letter));
  plain('from', ['who'], ['หนังสือของหน่วยงาน'], says.fromText(letter));
  plain('to', ['who'], ['หนังสือเรียนถึง'], says.toText(letter));
  plain('signer', ['who'], ['ผู้ลงนามหนังสือ'], says.signerText(letter));
  plain('urgency', ['may-i', 'what-is'], ['ชั้นความเร็วหนังสือ'], says.urgencyText(letter));
  plain('emails', ['where', 'what-is', 'which-link'], ['อีเมล'], says.emailsText(letter));
  plain(
    'attachments',
    ['what-is', 'how-many'],
    ['สิ่งที่ส่งมาด้วย', 'เอกสาร'],
    says.attachmentsText(letter),
  );
  plain('references', ['number', 'what-is'], ['อ้างถึงหนังสือ'], says.referencesText(letter));
  const partly = (
    facet: string,
    intents: readonly Intent[],
    words: readonly string[],
    said: says.PartlySecret | null,
  ): void => {
    if (said === null) return;
    add(facet, {
      intents,
      words,
      text: said.open,
      secret: said.secret,
      choice: says.choiceFor(facet, letter),
    });
  };
  partly('links', ['which-link', 'where'], ['ลิงก์', 'ดาวน์โหลดเอกสาร'], says.linksText(letter));
  partly('contact', ['contact', 'who'], ['โทร', 'ผู้ประสานงาน'], says.contactText(letter));
  return [...datedFacets(letter), ...facets];
}

function deadlineFacet(
  letter: LetterKnowledge,
  deadline: LetterDeadline,
): Omit<LetterFacet, 'key'> {
  return {
    intents: ['when'],
    words: [`${deadline.what} ส่ง กำหนดส่ง`],
    standsAlone: true,
    text: says.deadlineText(letter, deadline),
    secret: null,
    choice: says.deadlineChoice(letter, deadline),
    day: deadline.date,
  };
}

function meetingFacets(
  letter: LetterKnowledge,
  meeting: LetterMeeting,
): Record<string, Omit<LetterFacet, 'key'>> {
  const base = { standsAlone: false, secret: says.meetingSecret(meeting), day: meeting.date };
  const facets: Record<string, Omit<LetterFacet, 'key'>> = {
    when: {
      ...base,
      intents: ['when'],
      words: ['ประชุม'],
      text: says.meetingWhenText(letter, meeting),
      choice: says.choiceFor('meeting-when', letter),
    },
  };
  const where = says.meetingWhereText(letter, meeting);
  if (where !== null) {
    facets.where = {
      ...base,
      intents: ['where', 'which-link'],
      words: ['ประชุม'],
      text: where,
      choice: says.choiceFor('meeting-where', letter),
    };
  }
  const id = says.meetingIdText(letter, meeting);
  if (id !== null) {
    facets.id = {
      ...base,
      intents: ['what-is', 'number', 'which-link', 'how-many', 'how', 'where'],
      words: ['zoom meeting id', 'passcode ประชุม', 'รหัส zoom ประชุม'],
      text: id,
      choice: says.choiceFor('meeting-id', letter),
    };
  }
  return facets;
}
