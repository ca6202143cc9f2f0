import { isDeepStrictEqual } from 'node:util';
import type { Group } from '../../src/storage/records/group.ts';
import type { Change, Query, Where } from '../../src/storage/store.ts';

/** The port's promises written down as simply as possible, for one collection in memory. */
export class Model {
  #records = new Map<string, Group>();

  /** The ids that `insertIfNew` found, or the id that was in conflict, which leaves all as it was. */
  commit(changes: readonly Change[]): { existing: string[] } | { conflict: string } {
    const records = new Map(this.#records);
    const existing: string[] = [];
    for (const change of changes) {
      const id = change.kind === 'remove' ? change.id : change.value.id;
      const version = records.get(id)?.version ?? 0;
      if (change.kind === 'remove') records.delete(id);
      else if (change.kind === 'insertIfNew' && version > 0) existing.push(id);
      else if (change.kind === 'save' && change.value.version !== version) return { conflict: id };
      else records.set(id, { ...(change.value as Group), version: version + 1 });
    }
    this.#records = records;
    return { existing };
  }

  find({ where = {}, anyOf, orderBy = [], limit, offset = 0 }: Query<Group>): Group[] {
    const found = [...this.#records.values()]
      .filter((record) => matches(record, where))
      .filter((record) => !anyOf || anyOf.some((one) => matches(record, one)))
      .sort((left, right) => {
        for (const [field, direction] of [...orderBy, ['id', 'ascending'] as const]) {
          const order = compare(left[field], right[field]);
          if (order !== 0) return direction === 'ascending' ? order : -order;
        }
        return 0;
      });
    return found.slice(offset, limit === undefined ? undefined : offset + limit);
  }

  claim(query: Query<Group>, set: Partial<Group>): Group[] {
    return this.find(query).map((record) => {
      const claimed = { ...record, ...set, version: record.version + 1 };
      this.#records.set(record.id, claimed);
      return claimed;
    });
  }

  purge(where: Where<Group>): number {
    const found = this.find({ where });
    for (const { id } of found) this.#records.delete(id);
    return found.length;
  }
}

function matches(record: Group, where: Where<Group>): boolean {
  return Object.entries(where).every(([field, condition]) => {
    const value = record[field as keyof Group];
    if (typeof condition !== 'object' || condition === null || Array.isArray(condition)) {
      return isDeepStrictEqual(value, condition);
    }
    return Object.entries(condition).every(([form, asked]) => holds(value, form, asked));
  });
}

function holds(value: unknown, form: string, asked: unknown): boolean {
  if (form === 'not') return !isDeepStrictEqual(value, asked);
  if (form === 'in') return (asked as unknown[]).some((one) => isDeepStrictEqual(value, one));
  if (form === 'has') return (value as unknown[]).includes(asked);
  if (value === null) return false;
  const order = compare(value, asked);
  return { lt: order < 0, lte: order <= 0, gt: order > 0, gte: order >= 0 }[form] ?? false;
}

/** Null first, false before true, numbers by size, text by its bytes. */
function compare(left: unknown, right: unknown): number {
  if (left === null || right === null) return Number(left !== null) - Number(right !== null);
  return typeof left === 'string'
    ? Buffer.compare(Buffer.from(left), Buffer.from(right as string))
    : Number(left) - Number(right);
}
