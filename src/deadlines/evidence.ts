import type { Evidence } from '../storage/records/deadline.ts';

const LINK = /https?:\/\/[^\s<>"”]+/gi;
/** As many as a report reasonably rests on; the newest stay. */
const MOST_LINKS = 10;
const MOST_MESSAGES = 20;
const NOTE_MOST = 1000;

/** What words typed with a report say: their links, and what is left as a note; null for nothing. */
export function readEvidence(text: string, messageIds: readonly string[] = []): Evidence | null {
  const links = text.match(LINK) ?? [];
  const note = text.replace(LINK, ' ').replace(/\s+/g, ' ').trim().slice(0, NOTE_MOST);
  if (note === '' && links.length === 0 && messageIds.length === 0) return null;
  return { note: note === '' ? null : note, links, messageIds };
}

/** Both together, the later note after the earlier one, nothing twice. */
export function joinEvidence(earlier: Evidence | null, later: Evidence | null): Evidence | null {
  if (earlier === null || later === null) return earlier ?? later;
  const notes = [earlier.note, later.note].filter((note) => note !== null);
  return {
    note: notes.length === 0 ? null : notes.join('\n').slice(-NOTE_MOST),
    links: [...new Set([...earlier.links, ...later.links])].slice(-MOST_LINKS),
    messageIds: [...new Set([...earlier.messageIds, ...later.messageIds])].slice(-MOST_MESSAGES),
  };
}
