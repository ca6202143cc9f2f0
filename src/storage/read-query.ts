import { COLLECTIONS, type CollectionName, type FieldType } from './records/collections.ts';
import type { Query } from './store.ts';

type Scalar = string | number | boolean | null;

/** One test on one field, ready to be written in an engine's own language. */
export type Term = { readonly field: string; readonly type: FieldType } & (
  | { readonly form: 'equal' | 'not'; readonly value: Scalar | readonly Scalar[] }
  | { readonly form: 'in'; readonly values: readonly (Scalar | readonly Scalar[])[] }
  | { readonly form: 'lt' | 'lte' | 'gt' | 'gte'; readonly value: string | number }
  | { readonly form: 'has'; readonly value: Scalar }
);

/** A query whose every field is known and whose every value fits its field. */
export interface PlainQuery {
  /** All must hold. */
  readonly all: readonly Term[];
  /** One of these groups must hold, where there are any; null where the query has no alternatives. */
  readonly any: readonly (readonly Term[])[] | null;
  /** Always ends with the id, so that the order is total. */
  readonly order: readonly { readonly field: string; readonly ascending: boolean }[];
  readonly limit: number | null;
  readonly offset: number;
}

const RANGES = ['lt', 'lte', 'gt', 'gte'] as const;

/**
 * Checks a query against the collection's searchable fields and brings it into one form for both
 * engines.
 *
 * @throws TypeError where a field is not searchable, a value does not fit it, or a condition is
 *   undefined (which would otherwise silently match everything).
 */
export function readQuery<T>(collection: CollectionName, query: Query<T>): PlainQuery {
  const order = (query.orderBy ?? []).map(([field, direction]) => ({
    field: orderable(collection, field),
    ascending: direction === 'ascending',
  }));
  return {
    all: readWhere(collection, query.where ?? {}),
    any: query.anyOf?.map((where) => readWhere(collection, where)) ?? null,
    order: order.some(({ field }) => field === 'id')
      ? order
      : [...order, { field: 'id', ascending: true }],
    limit: query.limit ?? null,
    offset: query.offset ?? 0,
  };
}

function readWhere(collection: CollectionName, where: object): Term[] {
  return Object.entries(where).flatMap(([field, condition]) =>
    readCondition(field, typeOf(collection, field), condition),
  );
}

function readCondition(field: string, type: FieldType, condition: unknown): Term[] {
  if (typeof condition !== 'object' || condition === null || Array.isArray(condition)) {
    return [{ field, type, form: 'equal', value: fitting(field, type, condition) }];
  }
  const terms = Object.entries(condition).map(([form, value]): Term => {
    if (form === 'not') return { field, type, form, value: fitting(field, type, value) };
    if (form === 'has' && type === 'list') return { field, type, form, value: value as Scalar };
    if (form === 'in' && Array.isArray(value)) {
      return { field, type, form, values: value.map((item) => fitting(field, type, item)) };
    }
    const range = RANGES.find((name) => name === form);
    if (range && (type === 'text' || type === 'integer') && value !== null) {
      return { field, type, form: range, value: fitting(field, type, value) as string | number };
    }
    throw new TypeError(`"${form}" cannot be asked of ${field}, which is of type ${type}`);
  });
  if (terms.length === 0) throw new TypeError(`the condition on ${field} is empty`);
  return terms;
}

function typeOf(collection: CollectionName, field: string): FieldType {
  const fields: Readonly<Record<string, FieldType>> = COLLECTIONS[collection].fields;
  const type = field === 'id' ? 'text' : Object.hasOwn(fields, field) ? fields[field] : undefined;
  if (!type) throw new TypeError(`${field} is not a searchable field of ${collection}`);
  return type;
}

function orderable(collection: CollectionName, field: string): string {
  if (typeOf(collection, field) !== 'list') return field;
  throw new TypeError(`${collection} cannot be ordered by the list ${field}`);
}

const FITS: Readonly<Record<FieldType, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  integer: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  list: Array.isArray,
};

function fitting(field: string, type: FieldType, value: unknown): Scalar | readonly Scalar[] {
  if (value === null || FITS[type](value)) return value as Scalar;
  throw new TypeError(`${field} is of type ${type} and cannot be compared with ${typeof value}`);
}
