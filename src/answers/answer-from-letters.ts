import { type Answer, type AnswerContext, NO_ANSWER, type PreviousQuestion } from './answer.ts';
import type { Found } from './answer-index.ts';
import { type Choice, SURE_FROM } from './choose-answer.ts';
import { OTHERS_TOPICS, TOPIC_CONCEPTS } from './finding/concept-words.ts';
import type { ReadQuestion } from './finding/read-question.ts';
import { PASSAGE_KINDS } from './letters/ask-bare.ts';
import type { LettersReply, PreviousLetter } from './letters/ask-letters.ts';
import { askStory } from './letters/ask-story.ts';
import { choiceFor, notStated, overviewChoice } from './letters/letter-messages.ts';
import { FORBIDS } from './letters/nearest-reply.ts';
import { skeletonOf } from './letters/skeleton.ts';
import type { WantedKind } from './letters/wanted-kinds.ts';
import { mayRead } from './may-read.ts';
import * as says from './messages.ts';
import { letterSource, sayLetter } from './say-answer.ts';

/** Whether a concept is a topic of the bot's own work. */
export const isHomeTopic = (feature: string): boolean =>
  TOPIC_CONCEPTS.has(feature) && !OTHERS_TOPICS.has(feature);

/** The letter spoken of last in this conversation. */
function previousLetter(context: AnswerContext): PreviousLetter | null {
  let asked: PreviousQuestion | null = context.previous ?? null;
  const question = asked?.question ?? '';
  while (asked !== null) {
    const letter = asked.entryId === null ? null : context.index.letterOf(asked.entryId);
    if (letter !== null)
      return { letter: mayRead(letter, context.asker) ? letter : null, question };
    if (asked.entryId !== null && context.index.entry(asked.entryId) !== null) break;
    asked = asked.previous ?? null;
  }
  return context.previous ? { letter: null, question } : null;
}

/** What the circulars in force reply to a question. */
export function lettersReply(question: string, context: AnswerContext): LettersReply | null {
  return askStory(question, {
    shelf: context.index.shelf,
    today: context.today,
    mayRead: (letter) => mayRead(letter, context.asker),
    previous: previousLetter(context),
  });
}

const SURELY_NAMED = 0.6;
const TOPIC_COVERED = 0.75;
const SUBJECT_NAMED = 0.4;
const WORDS_COVERED = 0.8;

/** What a curated answer asks and says, as it is compared. */
const textOf = (found: Found): string =>
  skeletonOf(
    found.kind === 'entry'
      ? [
          ...found.entry.questions,
          ...found.entry.keywords,
          found.entry.answer,
          found.entry.detail ?? '',
        ].join(' ')
      : [
          found.letter.subject,
          ...found.letter.aliases,
          found.letter.from ?? '',
          found.facet.text,
        ].join(' '),
  );

/** The share of the question's naming words that stand in what a curated answer asks and says. */
function coveredBy(found: Found, reply: LettersReply): number {
  const text = textOf(found);
  let said = 0;
  let covered = 0;
  for (const piece of reply.words.pieces) {
    if (piece.cue) continue;
    const weight = piece.skeletons[0]?.length ?? 0;
    said += weight;
    if (piece.skeletons.some((each) => text.includes(each))) covered += weight;
  }
  return said === 0 ? 0 : covered / said;
}

const yearsOf = (found: Found): readonly number[] | null =>
  found.kind === 'entry' ? found.entry.fiscalYears : [found.letter.fiscalYear];

const LETTER_SAID = /หนังสือ|จดหมาย|บันทึก(?=ข้อความ)/;
/** The years themselves are asked for, of a plan or a rule. */
const YEARS_ASKED = /ปีไหน|ปีอะไร|ปีใด/;

/** What a thing is, means or requires of everybody stays with curated knowledge where that knows it. */
const isCurated = (kind: WantedKind, { words }: LettersReply): boolean =>
  PASSAGE_KINDS.has(kind) || YEARS_ASKED.test(words.compact);

const WORD_FOR_WORD = 0.965;

const isKnown = (found: Found | null): boolean =>
  found !== null && !(found.kind === 'entry' && found.entry.confirmed === 'unconfirmed');

const isSaidForWord = (found: Found): boolean =>
  isKnown(found) && found.match.score >= WORD_FOR_WORD;

const HARDLY_COVERED = 0.34;

/** Whether a letter holds what a question names, and what curated knowledge found has hardly any of it. */
const isOfLetterOnly = (found: Found, reply: LettersReply): boolean =>
  reply.certainty !== 'bare' &&
  reply.cover >= WORDS_COVERED &&
  coveredBy(found, reply) <= HARDLY_COVERED &&
  !isSaidForWord(found);

/** Whether a gathering of a letter's own sender is asked about, and curated knowledge found knows no such. */
function isOfSendersEvent(found: Found, reply: LettersReply): boolean {
  const { wanted, words } = reply;
  if (reply.kind !== 'missing' || !wanted.gathering || wanted.byDay) return false;
  const sender = skeletonOf(reply.letter.from ?? '');
  const curated = textOf(found);
  return words.pieces.some(
    ({ cue, skeletons: [name = ''] }) =>
      !cue && name.length > 2 && sender.includes(name) && !curated.includes(name),
  );
}

/** Whether what the letters reply is said rather than what curated knowledge holds. */
export function lettersFirst(reply: LettersReply, read: ReadQuestion, choice: Choice): boolean {
  const { certainty, cover, named } = reply;
  if (certainty === 'quoted' || certainty === 'previous') return true;
  const topics = [...read.features.keys()].filter(isHomeTopic);
  const found = choice.kind === 'answer' ? choice.found : null;
  if (topics.length > 0) {
    if (certainty === 'bare') return false;
    if (reply.kind !== 'told')
      return found === null
        ? certainty === 'sender' && named >= TOPIC_COVERED
        : isOfLetterOnly(found, reply) || isOfSendersEvent(found, reply);
    if (cover < TOPIC_COVERED) return false;
    const [kind] = reply.wanted.kinds;
    const isSaid = certainty === 'sender' || LETTER_SAID.test(reply.words.compact);
    if (kind !== undefined && isCurated(kind, reply) && isKnown(found) && !isSaid) return false;
    const newest = Math.max(0, ...(found === null ? [] : (yearsOf(found) ?? [0])));
    const years = read.numbers.years;
    const inYear = years.length === 0 || years.includes(reply.letter.fiscalYear);
    if (certainty === 'sender') return inYear || found === null;
    if (found === null) return inYear && (named >= SUBJECT_NAMED || cover >= WORDS_COVERED);
    return named >= SUBJECT_NAMED && inYear && reply.letter.fiscalYear >= newest;
  }
  if (certainty === 'bare')
    return reply.kind === 'told' || found === null || coveredBy(found, reply) === 0;
  if (found === null)
    return reply.kind === 'told' || named >= SURELY_NAMED || cover >= WORDS_COVERED;
  const curated = coveredBy(found, reply);
  const [asked] = reply.wanted.kinds;
  if (asked !== undefined && isCurated(asked, reply) && isSaidForWord(found)) return false;
  if (reply.kind === 'missing')
    return (
      isOfLetterOnly(found, reply) ||
      ((named >= SURELY_NAMED || cover >= WORDS_COVERED) &&
        curated < SURELY_NAMED &&
        cover > curated &&
        found.match.score < 1.2 * SURE_FROM)
    );
  return cover >= curated - 0.05;
}

/** Somebody asks leave for himself, which only a person gives. */
const BEGS = /ขอ(?!ง|บ)|อนุโลม|ผ่อนผัน|อนุญาต|ขยาย|ไม่ทัน|ยกเว้นให้/;
const COVERED = 0.6;

/** What a letter may state though the question sounds like one for a person. */
const STATED: ReadonlySet<WantedKind> = new Set<WantedKind>([
  'when',
  'where',
  'who',
  'time',
  'contact',
  'number',
  'percent',
  'code',
  'duration',
]);
/** The same of numbers, unless somebody begs; `ถ้า` supposes a case and begs for nothing. */
const COUNTED: ReadonlySet<WantedKind> = new Set<WantedKind>(['count', 'money']);
const FIGURES: ReadonlySet<WantedKind> = new Set<WantedKind>(['count', 'money', 'percent']);
const SUPPOSES = /^(?:ถ้า|หาก|กรณี|สมมติ)/;
const SCORES = /คะแนน|เกรด|ระดับ|อันดับ|ita|iit|eit|oit|ประเมิน/;

/** What the letters' own people are called for; other people's numbers are not given out. */
const CALLS_FOR_HELP = /ประสาน|สอบถาม|สงสัย|ติดต่อ/;
const PRIVATE = /ส่วนตัว|ที่บ้าน/;

/** Whether a circular in force gives the sum or the line that is asked for, though such is not given out else. */
function statesFigure(reply: LettersReply & { kind: 'told' }): boolean {
  const { certainty, cover, letter, wanted, words } = reply;
  if (certainty === 'bare' || cover < COVERED || letter.origin !== 'circular') return false;
  if (wanted.kinds.length === 0 || PRIVATE.test(words.compact)) return false;
  return wanted.kinds.every((kind) =>
    kind === 'contact' ? CALLS_FOR_HELP.test(words.compact) : FIGURES.has(kind),
  );
}

/**
 * Whether a letter is told although the question seems to be for a person or for live data: it states
 * the very place, day or person that is asked for; or there is nothing live to tell.
 */
export function toldAllTheSame(
  reply: LettersReply,
  first: Answer,
  context: AnswerContext,
): boolean {
  if (first.entryId === 'person:others-work')
    return reply.kind === 'told' || (reply.certainty !== 'bare' && reply.cover >= WORDS_COVERED);
  if (reply.kind !== 'told') return false;
  if (first.entryId === 'person:score')
    return (
      reply.certainty !== 'bare' &&
      reply.cover >= WORDS_COVERED &&
      !SCORES.test(reply.words.compact) &&
      reply.wanted.kinds.length > 0
    );
  if (first.entryId === 'person:unknown') return statesFigure(reply);
  if (first.entryId?.startsWith('letter:'))
    return (
      reply.certainty === 'named' &&
      reply.cover >= WORDS_COVERED &&
      reply.wanted.kinds.length > 0 &&
      !reply.wanted.kinds.some((kind) => kind === 'when' || kind === 'time')
    );
  if (first.entryId === 'person:decision') {
    const [kind] = reply.wanted.kinds;
    const { compact } = reply.words;
    if (reply.wanted.mayI && reply.certainty !== 'bare')
      return FORBIDS.test(reply.reply.text) && !BEGS.test(compact) && reply.cover >= COVERED;
    const begs = BEGS.test(compact) && !SUPPOSES.test(compact);
    return (
      kind !== undefined &&
      (STATED.has(kind) || (COUNTED.has(kind) && !begs)) &&
      reply.cover >= WORDS_COVERED &&
      reply.certainty !== 'bare'
    );
  }
  return first.entryId?.startsWith('live:') === true && context.live?.openDeadlines.length === 0;
}

/** The letters' reply as an answer. */
export function sayLetters(reply: LettersReply, context: AnswerContext): Answer {
  switch (reply.kind) {
    case 'told':
      return sayLetter(reply.letter, reply.reply, context);
    case 'missing':
      return {
        ...NO_ANSWER,
        outcome: 'escalate',
        text: [notStated(reply.letter), says.sourceLine([letterSource(reply.letter)])].join('\n'),
        entryId: `letter:${reply.letter.id}#not-stated`,
      };
    case 'which': {
      const [kind] = reply.wanted.kinds;
      return {
        ...NO_ANSWER,
        outcome: 'clarify',
        text: says.WHICH_ONE,
        choices: reply.among.map((letter) =>
          kind === undefined ? overviewChoice(letter) : choiceFor(kind, letter),
        ),
      };
    }
  }
}
