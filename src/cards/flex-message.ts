import { ALT_TEXT_MOST } from '../line/limits/check-messages.ts';
import { shorten } from '../line/limits/shorten.ts';
import type { FlexContainer, FlexMessage } from '../line/message.ts';
import { checkMessages } from '../line/message-limits.ts';

/** A Flex message of a filled template; the altText is shortened to LINE's limit. */
export function flexMessage(altText: string, contents: unknown): FlexMessage {
  return {
    type: 'flex',
    altText: shorten(altText, ALT_TEXT_MOST),
    contents: contents as FlexContainer,
  };
}

/** Bubbles as a carousel; a single one as it is, because a carousel of one looks cut off. */
export function carouselMessage(altText: string, bubbles: readonly unknown[]): FlexMessage {
  const contents = bubbles.length === 1 ? bubbles[0] : { type: 'carousel', contents: bubbles };
  return flexMessage(altText, contents);
}

/** The first bubble and these are the twelve that LINE allows. */
const MOST_PAGES = 11;

/**
 * The fullest carousel that LINE takes: `build(pages)` gives the bubbles with that many pages shown;
 * pages are left out from the end until it fits.
 */
export function fittingCarousel(
  altText: string,
  pages: number,
  build: (pages: number) => readonly unknown[],
): FlexMessage {
  if (pages > MOST_PAGES) return fittingCarousel(altText, MOST_PAGES, build);
  const message = carouselMessage(altText, build(pages));
  const fits = checkMessages([message]).length === 0;
  return fits || pages === 0 ? message : fittingCarousel(altText, pages - 1, build);
}
