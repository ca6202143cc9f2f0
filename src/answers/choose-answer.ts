import type { Found } from './answer-index.ts';
import { confidence, type Judged, NO_RIVAL } from './confidence.ts';
import { TOPIC_CONCEPTS } from './finding/concept-words.ts';
import type { ReadQuestion } from './finding/read-question.ts';
import type { TypedNumbers } from './finding/typed-numbers.ts';
import { YEAR_NAMED } from './fitted-weights.ts';
import { givesAsked } from './gives-asked.ts';

/** What the findings amount to. */
export type Choice =
  | { readonly kind: 'answer'; readonly found: Found; readonly sure: number }
  | {
      readonly kind: 'other-year';
      readonly asked: readonly number[];
      readonly known: readonly number[];
    }
  | { readonly kind: 'this-year-not-yet'; readonly asked: readonly number[]; readonly found: Found }
  | { readonly kind: 'unsure'; readonly among: readonly Found[] }
  | { readonly kind: 'nothing' };

/** From this confidence on an answer is given; found on the development set. */
export const ANSWER_FROM = 0.55;
/** From here on a part of a question is answered in the place of the whole. */
export const SURE_FROM = 0.8;
/** Scores of what is asked in a form's own words, and of what is not. */
const WORD_FOR_WORD = 0.965;
const NEARLY_WORD_FOR_WORD = 0.94;
/** Below this confidence nothing found is worth offering. */
const OFFER_FROM = 0.02;
/** Below this confidence in what is of the asked year, the same of another year is spoken of. */
const HARDLY = 0.3;
/** Below this score nothing of it was said. */
const FOUND_FROM = 0.12;
/** Speaks of a year to come, of which no fact is known. */
const AHEAD = /(?:ปี(?:งบ(?:ประมาณ)?)?|เดือน|อาทิตย์|สัปดาห์|คราว|ครั้ง|รอบ|ประชุม)\s*(?:หน้า|ถัดไป|ต่อไป)/;
/** Speaks of today or the next days, of which only a letter in force can tell. */
const SOON = /วันนี้|พรุ่งนี้|มะรืน|เย็นนี้|บ่ายนี้|เช้านี้|คืนนี้|อาทิตย์นี้|สัปดาห์นี้|เดือนนี้/;
const GATHERINGS = ['ประชุม', 'kick off', 'zoom', 'meeting id', 'passcode'] as const;
/** Ranks this close say the same. */
const TIE = 0.5;
/** A letter in force, or a curated entry beside a starter letter, may be this much behind. */
const NEARLY = 1;
/** How well an answer that says what a thing is fits a bare word. */
const PLAIN_FIT = 0.95;
/** What lies on the day that is asked about may be this much behind what does not. */
const OF_THE_DAY = 4;
/** What is this far behind is not offered. */
const OFFERED_WITHIN = 3;
/** A date or count of one year is never given for "this year" when this year is another. */
const YEARLY_INTENTS = ['when', 'how-many', 'number', 'which-link'] as const;

/** Words with which a year is the calendar's rather than the budget's. */
const CALENDAR_YEAR = /เมื่อปี|(?:ปลาย|ท้าย|สิ้น)ปี|พศ/;
/** A day of the last months of a calendar year, which are the first of the next fiscal year. */
const LATE_DAY = /(?:ต\.ค\.|พ\.ย\.|ธ\.ค\.|ตุลาคม|พฤศจิกายน|ธันวาคม)\s*(25\d\d)/g;
const calendarYears = new WeakMap<object, readonly number[]>();

/** The calendar years of an answer's days: who asks for what was in late 2566 may call it 2566 or 2567. */
function calendarYearsOf(found: Found): readonly number[] {
  const owner = found.kind === 'entry' ? found.entry : found.facet;
  const known = calendarYears.get(owner);
  if (known !== undefined) return known;
  const years = [...textOf(found).matchAll(LATE_DAY)].map(([, year]) => Number(year));
  calendarYears.set(owner, years);
  return years;
}

/** The fiscal years an answer holds for; null is all. */
export const yearsOf = (found: Found): readonly number[] | null =>
  found.kind === 'entry' ? found.entry.fiscalYears : [found.letter.fiscalYear];

const newest = (found: Found): number => Math.max(...(yearsOf(found) ?? [0]));

/** Whether an answer is of one of the years, or of none when none is asked for. */
export function yearFits(found: Found, { normalised, numbers: { years } }: ReadQuestion): boolean {
  const calendar = CALENDAR_YEAR.test(normalised);
  const known = yearsOf(found);
  if (years.length === 0 || known === null) return true;
  return years.some(
    (year) => known.includes(year) || (calendar && calendarYearsOf(found).includes(year)),
  );
}

const sameSeries = (a: Found, b: Found): boolean =>
  a.kind === 'entry' &&
  b.kind === 'entry' &&
  a.entry.series !== null &&
  a.entry.series === b.entry.series;

const isConfirmed = (found: Found): boolean =>
  found.kind === 'letter' || found.entry.confirmed !== 'unconfirmed';

/** Whether one of a series is to be said rather than another: what is known, then what is newest. */
const isFirmer = (a: Found, b: Found): boolean =>
  isConfirmed(a) === isConfirmed(b) ? newest(a) > newest(b) : isConfirmed(a);

const isInForce = (found: Found): boolean =>
  found.kind === 'letter' && found.letter.origin === 'circular';

/** Puts the first that is preferred before the best where it is nearly as likely. */
function prefer(
  ranked: readonly Found[],
  isPreferred: (found: Found, best: Found) => boolean,
): readonly Found[] {
  const [best] = ranked;
  if (best === undefined || isPreferred(best, best)) return ranked;
  const other = ranked.find(
    (each) =>
      each.match.intentFits &&
      each.match.rank >= best.match.rank - NEARLY &&
      isPreferred(each, best),
  );
  return other === undefined ? ranked : [other, ...ranked.filter((each) => each !== other)];
}

const isStarter = (found: Found): boolean =>
  found.kind === 'letter' && found.letter.origin === 'starter';

/** An answer that names the asked year outweighs one for all years. */
function inAskedYear(found: Found, { years, relativeYears }: TypedNumbers): Found {
  const known = yearsOf(found);
  const asked = years.length > 0 ? years : relativeYears;
  if (known === null || !asked.some((year) => known.includes(year))) return found;
  return { ...found, match: { ...found.match, rank: found.match.rank + YEAR_NAMED } };
}

/** A found answer between the others, as its confidence is judged. */
export function judged(best: Found, ranked: readonly Found[], question: ReadQuestion): Judged {
  const rival = ranked.find(
    (each) =>
      each !== best && each.match.intentFits && !sameSeries(each, best) && !sameFact(each, best),
  );
  const asked = question.numbers.years.length > 0;
  return {
    match: best.match,
    margin: rival === undefined ? NO_RIVAL : best.match.rank - rival.match.rank,
    year: !asked ? 'none' : yearsOf(best) === null ? 'open' : 'named',
  };
}

/** Whether the question says a form word for word, and no other answer's nearly so. */
const isWordForWord = (best: Found, ranked: readonly Found[]): boolean =>
  best.match.score >= WORD_FOR_WORD &&
  ranked.every(
    (each) =>
      each === best ||
      each.match.score < NEARLY_WORD_FOR_WORD ||
      sameSeries(each, best) ||
      sameFact(each, best),
  );

function confidenceIn(best: Found, ranked: readonly Found[], question: ReadQuestion): number {
  const likely = confidence(question, judged(best, ranked, question));
  return isWordForWord(best, ranked) ? Math.max(likely, SURE_FROM) : likely;
}

/** What was found that fits the numbers and years asked for, likeliest first. */
export function rankedFor(question: ReadQuestion, candidates: readonly Found[]): readonly Found[] {
  const inYear = candidates
    .filter((each) => each.match.score >= FOUND_FROM && each.match.numbersFit)
    .filter((each) => yearFits(each, question))
    .map((each) => inAskedYear(each, question.numbers))
    .sort((a, b) => b.match.rank - a.match.rank);
  const bare = question.features.size <= 1 && question.intents.size === 0;
  const meant = bare ? inYear.filter((each) => each.match.fit >= PLAIN_FIT) : inYear;
  const ofDay = inYear.filter((each) => each.match.daysSaid > 0);
  const [likeliest] = meant;
  const dayFirst =
    likeliest !== undefined && (ofDay[0]?.match.rank ?? 0) >= likeliest.match.rank - OF_THE_DAY
      ? ofDay
      : meant;
  const curatedFirst = prefer(dayFirst, (each) => !isStarter(each));
  return prefer(curatedFirst, (each, best) => isInForce(each) && newest(each) >= newest(best));
}

/** Whether something of a day is asked for that the answer does not know; a day may be asked about. */
const isOfOtherDay = ({ match }: Found, { intents }: ReadQuestion): boolean =>
  match.daysMissed === 1 && !intents.has('when') && !intents.has('may-i');

/** What each province has of its own: who asks for one's is not told another's. */
const OF_ONE_PLACE = ['หนังสือ', 'เลขที่หนังสือ', 'ลงนาม', 'ผู้ประสานงาน', 'โทร', 'อีเมล', 'meeting id'];

/** Whether a letter, a signature or a phone of a place is asked for that the answer does not know. */
const namesTopic = ({ features }: ReadQuestion): boolean =>
  [...features.keys()].some((feature) => TOPIC_CONCEPTS.has(feature));

/** Whether a topic is named that is not the answer's own. */
const isOffTopic = ({ match }: Found, question: ReadQuestion): boolean =>
  !match.topicSaid && namesTopic(question);

const isOfElsewhere = ({ match }: Found, { features }: ReadQuestion): boolean =>
  match.placeMissed && OF_ONE_PLACE.some((concept) => features.has(concept));

/** Whether a figure that holds for all years so far is asked for this or a coming year, which may change it. */
const isOfYearToCome = (found: Found, { numbers, intents }: ReadQuestion): boolean =>
  yearsOf(found) === null &&
  isConfirmed(found) &&
  numbers.years.some((year) => year >= numbers.thisYear) &&
  YEARLY_INTENTS.some((intent) => intents.has(intent));

/** The items of several years, where one is asked for by its number and no year is named. */
function itemOfYears(
  ranked: readonly Found[],
  { numbers }: ReadQuestion,
): readonly Found[] | false {
  const [item] = numbers.openDataItems;
  if (item === undefined) return false;
  const items = ranked.filter(
    (each) => each.kind === 'entry' && each.entry.openDataItems.join() === String(item),
  );
  const years = new Set(items.map((each) => yearsOf(each)?.join()));
  return years.size > 1 && items[0] === ranked[0] ? items : false;
}

/** All that an answer would say. */
const textOf = (found: Found): string =>
  found.kind === 'entry'
    ? [found.entry.answer, found.entry.detail, found.entry.secret].join('\n')
    : [found.facet.text, found.facet.secret].join('\n');

/** Decides between what was found: the answer, a question back, or nothing. */
export function chooseAnswer(question: ReadQuestion, candidates: readonly Found[]): Choice {
  const fitting = candidates.filter(
    (each) => each.match.score >= FOUND_FROM && each.match.numbersFit,
  );
  const { years, relativeYears } = question.numbers;
  const ranked = rankedFor(question, candidates);
  const openItem = years.length + relativeYears.length === 0 && itemOfYears(ranked, question);
  if (openItem) return { kind: 'unsure', among: openItem };
  const [first] = fitting;
  const [best] = ranked;
  if (first === undefined) return { kind: 'nothing' };
  const otherYear = !yearFits(first, question) && !(best !== undefined && sameSeries(first, best));
  const isFar = best === undefined || best.match.rank < first.match.rank - NEARLY;
  const unlikely = best === undefined || confidenceIn(best, ranked, question) < HARDLY;
  if (otherYear && isFar && unlikely && confidenceIn(first, fitting, question) >= ANSWER_FROM)
    return { kind: 'other-year', asked: years, known: yearsOf(first) ?? [] };
  if (best === undefined) return { kind: 'nothing' };
  const sure = confidenceIn(best, ranked, question);
  const among = ranked.filter((each) => each.match.rank >= best.match.rank - OFFERED_WITHIN);
  if (sure < OFFER_FROM) return { kind: 'nothing' };
  if (sure < ANSWER_FROM || !best.match.intentFits || !givesAsked(question, textOf(best)))
    return { kind: 'unsure', among };
  const misfits = [isOffTopic, isOfOtherDay, isOfElsewhere].some((is) => is(best, question));
  if (misfits) return { kind: 'unsure', among };
  if (isOfYearToCome(best, question)) return { kind: 'unsure', among: [best] };
  const series = ranked.filter(
    (each) => sameSeries(each, best) && each.match.rank >= best.match.rank - TIE,
  );
  const found = [best, ...series].reduce((a, b) => (isFirmer(b, a) ? b : a));
  const known = yearsOf(found);
  const speaksOf = (features: readonly string[]): boolean =>
    features.some((each) => question.features.has(each));
  const asksAhead =
    AHEAD.test(question.normalised) ||
    (SOON.test(question.normalised) && (speaksOf(GATHERINGS) || question.intents.has('when')));
  if (asksAhead && relativeYears.length === 0 && known !== null && !isInForce(found))
    return { kind: 'unsure', among: [found] };
  if (
    relativeYears.length === 1 &&
    known !== null &&
    !known.some((year) => relativeYears.includes(year)) &&
    (asksAhead || YEARLY_INTENTS.some((intent) => question.intents.has(intent))) &&
    !(found.kind === 'entry' && found.entry.confirmed === 'unconfirmed')
  ) {
    return { kind: 'this-year-not-yet', asked: relativeYears, found };
  }
  return { kind: 'answer', found, sure };
}

/** Whether two letters set the same day: the one passes the other's deadline on. */
const isSameDeadline = (a: Found, b: Found): boolean =>
  [a, b].every((each) => each.match.answerKey.includes('#deadline-')) &&
  a.kind === 'letter' &&
  b.kind === 'letter' &&
  a.facet.day !== null &&
  a.facet.day === b.facet.day;

/** The figures of a text but years: what a question for a number or a day gets. */
function figuresOf(found: Found): ReadonlySet<string> {
  const text = found.kind === 'entry' ? found.entry.answer : found.facet.text;
  return new Set(text.replace(/25\d\d/g, ' ').match(/\d[\d.,]*\d|\d/g) ?? []);
}

/** Whether the other says all figures that the best says: an overview of the years beside one year's. */
function holdsFigures(other: Found, best: Found): boolean {
  const own = figuresOf(best);
  const others = figuresOf(other);
  return own.size > 1 && [...own].every((figure) => others.has(figure));
}

/** What is no rival of the best: what a letter in force replaces, a starter letter beside a curated entry. */
function sameFact(other: Found, best: Found): boolean {
  if (other === best) return false;
  if (isInForce(best) && newest(best) > newest(other)) return true;
  if (holdsFigures(other, best)) return true;
  if (isStarter(other) !== isStarter(best)) return true;
  return isStarter(other) && (other.match.id === best.match.id || isSameDeadline(other, best));
}
