import type { Found } from './answer-index.ts';

/** All that an answer would say. */
export const textOf = (found: Found): string =>
  found.kind === 'entry'
    ? [found.entry.answer, found.entry.detail, found.entry.secret].join('\n')
    : [found.facet.text, found.facet.secret].join('\n');
