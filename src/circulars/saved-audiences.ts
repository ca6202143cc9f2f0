import type { AreaCode, Audience } from '../storage/records/office.ts';
import { type Change, put, type Store } from '../storage/store.ts';

/** More than a card has room for beside the regions; the oldest goes first. */
const MOST_KEPT = 8;

/** An audience kept under a name, for the next circulars of an office. */
export interface SavedAudience {
  readonly name: string;
  readonly audience: Audience;
}

const settingOf = (senderArea: AreaCode): string => `audiences:${senderArea}`;

/** The audiences that an office has kept, oldest first. */
export async function readSavedAudiences(
  store: Pick<Store, 'settings'>,
  senderArea: AreaCode,
): Promise<readonly SavedAudience[]> {
  const value = (await store.settings.get(settingOf(senderArea)))?.value;
  return Array.isArray(value) ? (value as readonly SavedAudience[]) : [];
}

/** The change that keeps one more; another of the same name gives way to it. */
export function keepAudience(
  senderArea: AreaCode,
  before: readonly SavedAudience[],
  added: SavedAudience,
): Change {
  const others = before.filter(({ name }) => name !== added.name);
  const value = [...others, added].slice(-MOST_KEPT);
  return put('settings', { id: settingOf(senderArea), version: 0, value });
}
