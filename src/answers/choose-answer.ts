import type { Found } from './answer-index.ts';
import { TOPIC_CONCEPTS } from './finding/concept-words.ts';
import type { ReadQuestion } from './finding/read-question.ts';
import type { TypedNumbers } from './finding/typed-numbers.ts';

/** What the findings amount to. */
export type Choice =
  | { readonly kind: 'answer'; readonly found: Found }
  | { readonly kind: 'clarify'; readonly among: readonly Found[] }
  | {
      readonly kind: 'other-year';
      readonly asked: readonly number[];
      readonly known: readonly number[];
    }
  | { readonly kind: 'this-year-not-yet'; readonly asked: readonly number[]; readonly found: Found }
  | { readonly kind: 'unsure'; readonly among: readonly Found[] }
  | { readonly kind: 'nothing' };

/** At and above this an answer is given; found on the development set. */
export const ANSWER_FROM = 0.6;
/** From here on a part of a question is answered in the place of the whole. */
export const SURE_FROM = 0.75;
/** Below this nothing found is worth offering. */
export const OFFER_FROM = 0.38;
/** Speaks of a year to come, of which no fact is known. */
const AHEAD = /(?:ปี(?:งบ(?:ประมาณ)?)?|เดือน|อาทิตย์|สัปดาห์|คราว|ครั้ง|รอบ|ประชุม)\s*(?:หน้า|ถัดไป|ต่อไป)/;
/** Speaks of today or the next days, of which only a letter in force can tell. */
const SOON = /วันนี้|พรุ่งนี้|มะรืน|เย็นนี้|บ่ายนี้|เช้านี้|คืนนี้|อาทิตย์นี้|สัปดาห์นี้|เดือนนี้/;
const GATHERINGS = ['ประชุม', 'kick off', 'zoom', 'meeting id', 'passcode'] as const;
const TIE = 0.955;
const SOLE_COVERED = 0.9;
const SOLE_MARGIN = 0.96;
const FAINTER = 0.88;
/** How much of a single concept's form must be said where the question says more than it covers. */
const WHOLLY_SAID = 0.9;
const FAR_AHEAD = 0.75;
const FAR_AHEAD_FROM = 0.68;
const AS_GOOD = 0.85;
const CURATED = 0.9;
const ASKED_YEAR = 1.07;
const UNSURE_OF_YEAR = 0.85;
const OTHER_THAN_THIS_YEAR = 0.95;
/** A date or count of one year is never given for "this year" when this year is another. */
const YEARLY_INTENTS = ['when', 'how-many', 'number', 'which-link'] as const;

const yearsOf = (found: Found): readonly number[] | null =>
  found.kind === 'entry' ? found.entry.fiscalYears : [found.letter.fiscalYear];

const newest = (found: Found): number => Math.max(...(yearsOf(found) ?? [0]));

function yearFits(found: Found, years: readonly number[]): boolean {
  const known = yearsOf(found);
  return years.length === 0 || known === null || years.some((year) => known.includes(year));
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

/** Prefers a letter in force over older knowledge that says no more of what was asked. */
function preferLetterInForce(ranked: readonly Found[]): readonly Found[] {
  const [best] = ranked;
  if (best === undefined || isInForce(best)) return ranked;
  const letter = ranked.find(
    (each) =>
      isInForce(each) &&
      each.match.intentFits &&
      each.match.score >= ANSWER_FROM &&
      each.match.covered >= best.match.covered * AS_GOOD &&
      newest(each) >= newest(best),
  );
  return letter === undefined ? ranked : [letter, ...ranked.filter((each) => each !== letter)];
}

/** Prefers a curated entry to a starter letter that answers about as well. */
function preferCurated(ranked: readonly Found[]): readonly Found[] {
  const [best] = ranked;
  if (best?.kind !== 'letter' || best.letter.origin !== 'starter') return ranked;
  const entry = ranked.find(
    (each) =>
      each.kind === 'entry' &&
      each.match.intentFits &&
      each.match.score >= best.match.score * CURATED &&
      each.match.covered >= best.match.covered - 0.05,
  );
  return entry === undefined ? ranked : [entry, ...ranked.filter((each) => each !== entry)];
}

const weighted = (found: Found, by: number): Found => ({
  ...found,
  match: { ...found.match, score: found.match.score * by },
});

/** An answer that names the asked year outweighs one for all years. */
function inAskedYear(found: Found, { years, relativeYears }: TypedNumbers): Found {
  if (years.length === 0) {
    const fits = relativeYears.length === 0 || yearFits(found, relativeYears);
    return fits ? found : weighted(found, OTHER_THAN_THIS_YEAR);
  }
  const forAllYears = yearsOf(found) === null;
  const by = forAllYears ? (isConfirmed(found) ? 1 : UNSURE_OF_YEAR) : ASKED_YEAR;
  return weighted(found, by);
}

/** Whether enough of the form was said: one passing word in common is no ground for an answer. */
const isGrounded = ({ match }: Found, namesTopic: boolean): boolean =>
  match.shared >= 2
    ? match.topicSaid || match.said >= 0.72
    : match.said >= 0.5 && match.covered >= 0.8 && (match.topicSaid || !namesTopic);

/** Whether a single concept is enough because nothing else comes near that answers what is asked. */
function isAlone(
  best: Found,
  ranked: readonly Found[],
  isOffTopic: (found: Found) => boolean,
  namesTopic: boolean,
): boolean {
  const { match } = best;
  const clearly = match.covered >= SOLE_COVERED && match.score >= SURE_FROM;
  const wholly = match.said >= WHOLLY_SAID && match.score >= FAR_AHEAD_FROM;
  const onTopic = match.topicSaid || (!namesTopic && match.shared >= 2);
  if (!onTopic || !(clearly || wholly)) return false;
  const margin = clearly ? SOLE_MARGIN : FAR_AHEAD;
  return ranked.every(
    (each) =>
      each === best ||
      !each.match.intentFits ||
      (isOffTopic(each) && match.topicSaid) ||
      each.match.score < match.score * margin ||
      sameFact(each, best) ||
      sameSeries(each, best),
  );
}

/** Whether a rival covers no more of the question and is itself said much less. */
const isFainter = (other: Found, best: Found): boolean =>
  other !== best &&
  other.match.covered <= best.match.covered &&
  other.match.said < best.match.said * FAINTER;

/** Of those that answer equally well the first whose topic was said. */
function preferOnTopic(
  likeliest: Found,
  ranked: readonly Found[],
  isOffTopic: (found: Found) => boolean,
): Found {
  if (!isOffTopic(likeliest)) return likeliest;
  const onTopic = ranked.find(
    (each) =>
      !isOffTopic(each) &&
      each.match.intentFits &&
      each.match.score >= likeliest.match.score * TIE &&
      each.match.covered >= likeliest.match.covered,
  );
  return onTopic ?? likeliest;
}

/** Decides between what was found: the answer, a question back, or nothing. */
export function chooseAnswer(question: ReadQuestion, candidates: readonly Found[]): Choice {
  const plausible = candidates.filter(
    (each) => each.match.score >= OFFER_FROM && each.match.numbersFit,
  );
  const { years, relativeYears } = question.numbers;
  const inYear = plausible
    .filter((each) => yearFits(each, years))
    .map((each) => inAskedYear(each, question.numbers))
    .sort((a, b) => b.match.score - a.match.score);
  const namesTopic = [...question.features.keys()].some((each) => TOPIC_CONCEPTS.has(each));
  const [first] = plausible;
  const ranked = preferLetterInForce(preferCurated(inYear));
  const numbered = question.numbers.indicators.length > 0;
  const isOffTopic = (each: Found): boolean => !numbered && !each.match.topicSaid;
  const [likeliest] = ranked;
  const best = likeliest && preferOnTopic(likeliest, ranked, isOffTopic);
  if (first === undefined) return { kind: 'nothing' };
  if (
    best === undefined ||
    (first.match.score >= ANSWER_FROM && best.match.score < first.match.score * 0.85)
  ) {
    if (!yearFits(first, years) && !(best && sameSeries(first, best)))
      return { kind: 'other-year', asked: years, known: yearsOf(first) ?? [] };
  }
  if (best === undefined) return { kind: 'nothing' };
  if (
    best.match.score < ANSWER_FROM ||
    !best.match.intentFits ||
    !(isGrounded(best, namesTopic) || isAlone(best, ranked, isOffTopic, namesTopic))
  )
    return { kind: 'unsure', among: ranked };
  const tied = ranked.filter(
    (each) =>
      each.match.score >= best.match.score * TIE &&
      !isFainter(each, best) &&
      !(isOffTopic(each) && !isOffTopic(best)) &&
      !sameSeries(each, best) &&
      !sameFact(each, best),
  );
  const series = ranked.filter(
    (each) => sameSeries(each, best) && each.match.score >= best.match.score * TIE,
  );
  const found = [best, ...series].reduce((a, b) => (isFirmer(b, a) ? b : a));
  if (tied.length > 1 && !tied.every((each) => each === best)) {
    return {
      kind: 'clarify',
      among: ranked.filter((each) => each.match.score >= best.match.score * 0.9),
    };
  }
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
  return { kind: 'answer', found };
}

/** Whether two letters set the same day: the one passes the other's deadline on. */
const isSameDeadline = (a: Found, b: Found): boolean =>
  [a, b].every((each) => each.match.answerKey.includes('#deadline-')) &&
  a.kind === 'letter' &&
  b.kind === 'letter' &&
  a.facet.day !== null &&
  a.facet.day === b.facet.day;

/** What is no rival of the best: what a letter in force replaces, a starter letter beside a curated entry. */
function sameFact(other: Found, best: Found): boolean {
  if (other === best) return false;
  if (isInForce(best) && newest(best) > newest(other)) return true;
  const starter = (each: Found): boolean =>
    each.kind === 'letter' && each.letter.origin === 'starter';
  if (starter(other) !== starter(best)) return true;
  return starter(other) && (other.match.id === best.match.id || isSameDeadline(other, best));
}
