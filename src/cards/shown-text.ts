import { shorten } from '../line/limits/shorten.ts';

/** Spaces, controls, zero-width spaces, and signs that turn the direction of writing. */
const UNSEEN = /[\s\p{Cc}\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/gu;

/**
 * Text of a letter as a card shows it: spaces and line breaks made one, at most `limit` UTF-16
 * units; null where nothing is left, since LINE refuses an empty text.
 */
export function shownText(text: string | null, limit: number): string | null {
  const clean = (text ?? '').toWellFormed().replace(UNSEEN, ' ').trim();
  return clean === '' ? null : shorten(clean, limit);
}

/** Like `shownText`, but line breaks stay (no two empty lines together). */
export function shownParagraphs(text: string | null, limit: number): string | null {
  const lines = (text ?? '').split(/\r?\n/).map((line) => shownText(line, limit) ?? '');
  const clean = lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return clean === '' ? null : shorten(clean, limit);
}

/** `และอีก N รายการ…` for what a card has no room for; null where all is shown. */
export function moreText(hidden: number, whereToSee: string): string | null {
  return hidden > 0 ? `และอีก ${hidden} รายการ ${whereToSee}` : null;
}
