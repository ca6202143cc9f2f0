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
  Zoom: /(^|\.)zoom\.(us|com)$/,
  Webex: /(^|\.)webex\.com$/,
  'Google Meet': /^meet\.google\.com$/,
  Teams: /^teams\.(microsoft|live)\.com$/,
};

/**
 * The link among a letter's links that leads into a meeting: one of the channel's own host, or of any
 * known one where the letter names none (`hybrid`, null). The one with the meeting's id, or the only
 * one; null rather than a guess, since a wrong room is worse than none.
 */
export function meetingUri(
  meeting: { readonly channel: string | null; readonly meetingId: string | null },
  links: readonly string[],
): string | null {
  if (meeting.channel === 'onsite') return null;
  const own = MEETING_HOSTS[meeting.channel ?? ''];
  const hosts = own ? [own] : Object.values(MEETING_HOSTS);
  const rooms = links
    .flatMap((link) => webUri(link) ?? [])
    .filter((uri) => hosts.some((host) => host.test(new URL(uri).hostname)));
  const id = meeting.meetingId?.replace(/\D/g, '') ?? '';
  const named = id === '' ? undefined : rooms.find((uri) => uri.includes(id));
  return named ?? (new Set(rooms).size === 1 ? (rooms[0] ?? null) : null);
}
