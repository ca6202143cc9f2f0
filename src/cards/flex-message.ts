import type { FlexContainer, FlexMessage } from '../line/message.ts';
import { fillTemplate } from './fill-template.ts';
import { shortenText } from './shorten-text.ts';

/** LINE's limit on a Flex message's altText (Messaging API reference, "Flex Message"). */
const ALT_TEXT_LIMIT = 1500;

/** A Flex message from `flex-templates/NAME.json`; the altText is shortened to LINE's limit. */
export function flexMessage(
  altText: string,
  template: string,
  values: Readonly<Record<string, unknown>>,
): FlexMessage {
  return asMessage(altText, fillTemplate(template, values) as FlexContainer);
}

/** Several bubbles as a carousel; a single one as it is, because a carousel of one looks cut off. */
export function carouselMessage(altText: string, bubbles: readonly unknown[]): FlexMessage {
  const contents = bubbles.length === 1 ? bubbles[0] : { type: 'carousel', contents: bubbles };
  return asMessage(altText, contents as FlexContainer);
}

function asMessage(altText: string, contents: FlexContainer): FlexMessage {
  return { type: 'flex', altText: shortenText(altText, ALT_TEXT_LIMIT), contents };
}
