import type { LetterMeeting } from '../storage/records/circular.ts';

const HOSTS: Readonly<Record<string, RegExp>> = {
  Zoom: /(^|\.)zoom\.(us|com)$/,
  Webex: /(^|\.)webex\.com$/,
  'Google Meet': /^meet\.google\.com$/,
  Teams: /^teams\.(microsoft|live)\.com$/,
};

const hostOf = (link: string): string =>
  URL.parse(/^https?:/i.test(link) ? link : `https://${link}`)?.hostname ?? '';

/**
 * The link of a letter that leads into a meeting: it must belong to the meeting's channel, or to any
 * known one where the letter names none (`hybrid`, null); one that holds the meeting id is preferred.
 * Null where no link is surely a meeting's: a folder of documents is no meeting room.
 */
export function meetingLink(
  meeting: Pick<LetterMeeting, 'channel' | 'meetingId'>,
  links: readonly string[],
): string | null {
  if (meeting.channel === 'onsite') return null;
  const own = HOSTS[meeting.channel ?? ''];
  const hosts = own ? [own] : Object.values(HOSTS);
  const rooms = links.filter((link) => hosts.some((host) => host.test(hostOf(link))));
  const id = meeting.meetingId?.replace(/\D/g, '') ?? '';
  const named = id === '' ? undefined : rooms.find((link) => link.includes(id));
  return named ?? rooms[0] ?? null;
}
