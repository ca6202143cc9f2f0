import type { KnowledgeEntry } from '../knowledge-entry.ts';

/** What scores come to, in words, and the entries whose rule it follows; the first gives the years. */
export interface Verdict {
  readonly entryId: string;
  readonly lines: readonly (string | null)[];
  readonly rules: readonly KnowledgeEntry[];
}
