import type { CollectionName } from '../records/collections.ts';
import type { Entity } from '../records/entity.ts';
import type { Change } from '../store.ts';

/** Changes that can go to the server in one request. */
export interface ChangeRun {
  readonly collection: CollectionName;
  /** `insert` is a save of a new record, `replace` one of a stored record. */
  readonly kind: 'insert' | 'replace' | 'insertIfNew' | 'put' | 'remove';
  /** Their ids differ from each other; a remove has nothing but the id. */
  readonly records: readonly Entity[];
}

/**
 * Splits a commit into runs. Changes are only joined, never moved: applied run by run they do what
 * they would do one by one.
 */
export function changeRuns(changes: readonly Change[]): ChangeRun[] {
  const runs: (ChangeRun & { readonly records: Entity[] })[] = [];
  for (const change of changes) {
    const { collection } = change;
    const record = change.kind === 'remove' ? { id: change.id, version: 0 } : change.value;
    const kind = kindOf(change);
    const last = runs.at(-1);
    if (
      last?.collection === collection &&
      last.kind === kind &&
      last.records.every(({ id }) => id !== record.id)
    ) {
      last.records.push(record);
    } else {
      runs.push({ collection, kind, records: [record] });
    }
  }
  return runs;
}

function kindOf(change: Change): ChangeRun['kind'] {
  if (change.kind !== 'save') return change.kind;
  return change.value.version === 0 ? 'insert' : 'replace';
}
