/** LINE's limit on the uri of an action (Messaging API reference, "URI action"). */
const URI_LIMIT = 1000;

/**
 * A link as found in a letter (`www.dopa.go.th`, `https://…`) as LINE takes it: http or https,
 * percent-encoded, at most 1,000 units; null where it cannot be made one.
 */
export function webUri(link: string): string | null {
  const withScheme = /^[a-z][a-z0-9+.-]*:/i.test(link) ? link : `https://${link}`;
  if (!URL.canParse(withScheme)) return null;
  const url = new URL(withScheme);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  return isWeb && url.hostname.includes('.') && url.href.length <= URI_LIMIT ? url.href : null;
}

/** A phone number as found in a letter (`0-5261-1817 ต่อ 12`) as a `tel:` uri; null where it is none. */
export function phoneUri(phone: string): string | null {
  const digits = (/^[\d\s()+-]+/.exec(phone.trim())?.[0] ?? '').replace(/[^\d+]/g, '');
  return /^\+?\d{3,15}$/.test(digits) ? `tel:${digits}` : null;
}

const MEETING_HOSTS: Readonly<Record<string, RegExp>> = {
  Zoom: /(^|\.)zoom\.us$/,
  Webex: /(^|\.)webex\.com$/,
  'Google Meet': /^meet\.google\.com$/,
  Teams: /(^|\.)teams\.(microsoft|live)\.com$/,
};

/**
 * The link among a letter's links that joins a meeting: it holds the meeting's id, or it is the only
 * one of the channel's own host. Null rather than a guess, since a wrong room is worse than none.
 */
export function meetingUri(
  meeting: { readonly channel: string | null; readonly meetingId: string | null },
  links: readonly string[],
): string | null {
  const uris = links.map(webUri).filter((uri) => uri !== null);
  const id = meeting.meetingId?.replace(/\D/g, '') ?? '';
  const withId = id === '' ? undefined : uris.find((uri) => uri.includes(id));
  if (withId) return withId;
  const host = MEETING_HOSTS[meeting.channel ?? ''];
  const ofChannel = uris.filter((uri) => host?.test(new URL(uri).hostname));
  return ofChannel.length === 1 ? (ofChannel[0] ?? null) : null;
}
