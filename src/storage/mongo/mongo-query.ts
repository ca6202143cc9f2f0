import type { PlainQuery, Term } from '../read-query.ts';

type Filter = Readonly<Record<string, unknown>>;

const OPERATORS = {
  equal: '$eq',
  // An equality with one value asks whether a list has it.
  has: '$eq',
  not: '$ne',
  in: '$in',
  lt: '$lt',
  lte: '$lte',
  gt: '$gt',
  gte: '$gte',
} as const;

const nameOf = (field: string): string => (field === 'id' ? '_id' : field);

/** A query's conditions as MongoDB's filter. */
export function filterOf({ all, any }: Pick<PlainQuery, 'all' | 'any'>): Filter {
  const parts = [...all.map(termFilter), ...(any ? [anyFilter(any)] : [])];
  return parts.length === 0 ? {} : { $and: parts };
}

/** A query's order as MongoDB's sort. */
export function sortOf({ order }: Pick<PlainQuery, 'order'>): Record<string, 1 | -1> {
  // The first of two entries of one field decides, as in SQL.
  return Object.fromEntries(
    order
      .filter(({ field }, place) => order.findIndex((entry) => entry.field === field) === place)
      .map(({ field, ascending }) => [nameOf(field), ascending ? 1 : -1]),
  );
}

/** MongoDB refuses an empty `$or`. */
function anyFilter(groups: readonly (readonly Term[])[]): Filter {
  if (groups.length === 0) return { _id: { $in: [] } };
  return { $or: groups.map((terms) => filterOf({ all: terms, any: null })) };
}

function termFilter(term: Term): Filter {
  const value = term.form === 'in' ? term.values : term.value;
  return { [nameOf(term.field)]: { [OPERATORS[term.form]]: value } };
}
