import type { Outcome } from '../../src/conversation/outcome.ts';

/** The words of an outcome's text messages; a card counts as its alternative text. */
export const wordsOf = ({ replies }: Outcome): string =>
  replies
    .map((reply) => ('text' in reply ? reply.text : 'altText' in reply ? reply.altText : ''))
    .join('\n');
