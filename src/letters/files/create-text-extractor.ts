import { type ExtractOptions, extractText } from './extract-text.ts';
import type { ExtractedText, LetterFile } from './extracted-text.ts';
import { refusal } from './messages.ts';

/** How many files may wait; each waits at most for all before it. */
const LONGEST_QUEUE = 20;

/**
 * A text extractor for a server: it opens one file at a time, so that many files sent at once cost
 * the memory of one. Refuses (`busy`) when too many wait already.
 */
export function createTextExtractor(
  options: ExtractOptions = {},
): (file: LetterFile) => Promise<ExtractedText> {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return async (file) => {
    if (waiting >= LONGEST_QUEUE) throw refusal('busy', `${waiting} files wait`);
    waiting += 1;
    const turn = last
      .then(() => extractText(file, options))
      .finally(() => {
        waiting -= 1;
      });
    last = turn.catch(() => undefined);
    return turn;
  };
}
