import type { FlexContainer, FlexMessage } from '../line/message.ts';
import { shortenText } from './shorten-text.ts';

/** LINE's limit on a Flex message's altText (Messaging API reference, "Flex Message"). */
const ALT_TEXT_LIMIT = 1500;

/** LINE allows 12 bubbles and 50 KB of JSON; it does not say which bytes, so UTF-8 is assumed. */
const CAROUSEL_BYTES = 50_000;
const MOST_BUBBLES = 12;

/** A Flex message of a filled template; the altText is shortened to LINE's limit. */
export function flexMessage(altText: string, contents: unknown): FlexMessage {
  return {
    type: 'flex',
    altText: shortenText(altText, ALT_TEXT_LIMIT),
    contents: contents as FlexContainer,
  };
}

/** Bubbles as a carousel; a single one as it is, because a carousel of one looks cut off. */
export function carouselMessage(altText: string, bubbles: readonly unknown[]): FlexMessage {
  return flexMessage(altText, carousel(bubbles));
}

/**
 * The fullest carousel that LINE takes: `build(pages)` gives the bubbles with that many pages shown;
 * pages are left out from the end until it fits.
 */
export function fittingCarousel(
  altText: string,
  pages: number,
  build: (pages: number) => readonly unknown[],
): FlexMessage {
  const bubbles = build(pages);
  const fits =
    bubbles.length <= MOST_BUBBLES &&
    Buffer.byteLength(JSON.stringify(carousel(bubbles))) <= CAROUSEL_BYTES;
  return fits || pages === 0
    ? carouselMessage(altText, bubbles)
    : fittingCarousel(altText, pages - 1, build);
}

const carousel = (bubbles: readonly unknown[]): unknown =>
  bubbles.length === 1 ? bubbles[0] : { type: 'carousel', contents: bubbles };
