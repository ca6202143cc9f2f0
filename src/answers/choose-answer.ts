import type { Found } from './answer-index.ts';
import {
  asksAhead,
  inAskedYear,
  isOfAnotherYear,
  isOfYearToCome,
  yearFits,
  yearsOf,
} from './answer-years.ts';
import { confidence, type Judged, NO_RIVAL } from './confidence.ts';
import type { ReadQuestion } from './finding/read-question.ts';
import { isMisfit, namesTopic } from './misfit.ts';
import { isFirmer, isStarter, sameFact, sameSeries } from './same-fact.ts';

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
export const ANSWER_FROM = 0.66;
/** The same where no topic is named. */
const SURE_WITHOUT_TOPIC = 0.68;
/** From here on a part of a question is answered in the place of the whole. */
export const SURE_FROM = 0.8;
/** Scores of what is asked in a form's own words, and of what is not. */
const WORD_FOR_WORD = 0.965;
const NEARLY_WORD_FOR_WORD = 0.94;
/** Below this confidence nothing found is worth offering. */
const OFFER_FROM = 0.2;
/** From here on what stands alone is offered beside the next best. */
const OFFERED_ALONE_FROM = 0.4;
/** Below this confidence in what is of the asked year, the same of another year is spoken of. */
const HARDLY = 0.3;
/** Below this score nothing of it was said. */
const FOUND_FROM = 0.12;
/** Ranks this close say the same. */
const TIE = 0.5;
/** A curated entry beside a starter letter may be this much behind. */
const NEARLY = 1;
/** How well an answer that says what a thing is fits a bare word. */
const PLAIN_FIT = 0.95;
/** What lies on the day that is asked about may be this much behind what does not. */
const OF_THE_DAY = 4;
/** What is this far behind is not offered. */
const OFFERED_WITHIN = 2;
/** Puts the first curated entry before a starter letter that is hardly likelier. */
function curatedFirst(ranked: readonly Found[]): readonly Found[] {
  const [best] = ranked;
  if (best === undefined || !isStarter(best)) return ranked;
  const entry = ranked.find(
    (each) =>
      !isStarter(each) && each.match.intentFits && each.match.rank >= best.match.rank - NEARLY,
  );
  return entry === undefined ? ranked : [entry, ...ranked.filter((each) => each !== entry)];
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

/** Who asks which year it was is not told of one year of a series. */
const isOneOfAskedYears = (found: Found, { normalised }: ReadQuestion): boolean =>
  /ปี(?:งบ(?:ประมาณ)?)?(?:ไหน|ใด)/.test(normalised) &&
  found.kind === 'entry' &&
  found.entry.series !== null;

/** What was found that fits the numbers and years asked for, likeliest first. */
export function rankedFor(question: ReadQuestion, candidates: readonly Found[]): readonly Found[] {
  const inYear = candidates
    .filter((each) => each.match.score >= FOUND_FROM && each.match.numbersFit)
    .filter((each) => yearFits(each, question) && !isOneOfAskedYears(each, question))
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
  return curatedFirst(dayFirst);
}

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

/** The surest of those that are about as likely as the likeliest. */
function surest(ranked: readonly Found[], question: ReadQuestion): Found | undefined {
  const [likeliest] = ranked;
  if (likeliest === undefined) return undefined;
  const near = ranked.filter((each) => each.match.rank >= likeliest.match.rank - TIE);
  return near.reduce((a, b) =>
    confidenceIn(b, ranked, question) > confidenceIn(a, ranked, question) ? b : a,
  );
}

/** What is offered to choose from: what is about as likely as the best, and one more beside a likely one. */
function offered(ranked: readonly Found[], best: Found, sure: number): readonly Found[] {
  const near = ranked.filter((each) => each.match.rank >= best.match.rank - OFFERED_WITHIN);
  const next = ranked.find(
    (each) => !near.includes(each) && each.match.intentFits && !sameFact(each, best),
  );
  return near.length > 1 || sure < OFFERED_ALONE_FROM || next === undefined ? near : [best, next];
}

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
  const best = surest(ranked, question);
  if (first === undefined) return { kind: 'nothing' };
  const otherYear = !yearFits(first, question) && !(best !== undefined && sameSeries(first, best));
  const isFar = best === undefined || best.match.rank < first.match.rank - NEARLY;
  const unlikely = best === undefined || confidenceIn(best, ranked, question) < HARDLY;
  if (otherYear && isFar && unlikely && confidenceIn(first, fitting, question) >= ANSWER_FROM)
    return { kind: 'other-year', asked: years, known: yearsOf(first) ?? [] };
  if (best === undefined) return { kind: 'nothing' };
  const sure = confidenceIn(best, ranked, question);
  if (sure < OFFER_FROM) return { kind: 'nothing' };
  const among = offered(ranked, best, sure);
  const enough = namesTopic(question) ? ANSWER_FROM : SURE_WITHOUT_TOPIC;
  if (sure < enough || isMisfit(best, question)) return { kind: 'unsure', among };
  if (isOfYearToCome(best, question)) return { kind: 'unsure', among: [best] };
  const series = ranked.filter(
    (each) => sameSeries(each, best) && each.match.rank >= best.match.rank - TIE,
  );
  const found = [best, ...series].reduce((a, b) => (isFirmer(b, a) ? b : a));
  const isOfAYear = yearsOf(found) !== null;
  if (asksAhead(question) && relativeYears.length === 0 && isOfAYear)
    return { kind: 'unsure', among: [found] };
  if (isOfAnotherYear(found, question))
    return { kind: 'this-year-not-yet', asked: relativeYears, found };
  return { kind: 'answer', found, sure };
}
