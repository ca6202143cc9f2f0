import type { Found } from './answer-index.ts';
import { isConfirmed, newest } from './answer-years.ts';

/** Whether two entries differ in their year alone. */
export const sameSeries = (a: Found, b: Found): boolean =>
  a.kind === 'entry' &&
  b.kind === 'entry' &&
  a.entry.series !== null &&
  a.entry.series === b.entry.series;

/** Whether one of a series is to be said rather than another: what is known, then what is newest. */
export const isFirmer = (a: Found, b: Found): boolean =>
  isConfirmed(a) === isConfirmed(b) ? newest(a) > newest(b) : isConfirmed(a);

/** Whether it is a fact of a letter that came with the bot. */
export const isStarter = (found: Found): boolean =>
  found.kind === 'letter' && found.letter.origin === 'starter';

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

/** What is no rival of the best: what says the same, a starter letter beside a curated entry. */
export function sameFact(other: Found, best: Found): boolean {
  if (other === best) return false;
  if (holdsFigures(other, best) || isStarter(other) !== isStarter(best)) return true;
  return isStarter(other) && (other.match.id === best.match.id || isSameDeadline(other, best));
}
