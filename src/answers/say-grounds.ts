import type { Day } from '../storage/records/entity.ts';
import { fiscalYearOf } from '../thai/thai-date.ts';
import type { KnowledgeEntry, Source } from './knowledge-entry.ts';
import * as says from './messages.ts';

/** Each source once, in order. */
export const eachOnce = (sources: readonly Source[]): Source[] =>
  sources.filter(({ title }, at) => sources.findIndex((each) => each.title === title) === at);

/**
 * What stands under an answer that was worked out from entries: how sure they are, the fiscal years
 * they hold for (null for all), and their sources.
 */
export function groundsOf(
  entries: readonly KnowledgeEntry[],
  years: readonly number[] | null,
  today: Day,
): { readonly lines: readonly string[]; readonly sources: readonly Source[] } {
  const sources = eachOnce(entries.flatMap((entry) => entry.sources));
  const lines = [
    entries.some((entry) => entry.confirmed === 'one-source') ? says.ONE_SOURCE_ONLY : null,
    years === null ? null : says.fiscalYearLine(years),
    years === null || years.includes(fiscalYearOf(today)) ? null : says.OTHER_YEARS_MAY_DIFFER,
    says.sourceLine(sources),
  ];
  return { lines: lines.filter((line) => line !== null), sources };
}
