import type { PlainQuery, Term } from '../read-query.ts';

/** What a statement's `?` stand for. */
export type Parameter = string | number | null;

/** A piece of SQL and the values of its `?`, in order. */
export interface Sql {
  readonly text: string;
  readonly parameters: readonly Parameter[];
}

/** Forms that pick single records out of many. */
const PICKING: ReadonlySet<string> = new Set(['equal', 'in']);

const COMPARISONS = { lt: '<', lte: '<=', gt: '>', gte: '>=' } as const;

/** A name as SQL wants it; several fields (`to`, `on`) are words of SQL. */
export const quoted = (name: string): string => `"${name}"`;

/** The `WHERE …` of a query; empty where it has no condition. */
export function whereSql(query: Pick<PlainQuery, 'all' | 'any'>): Sql {
  const alternatives = query.any && joined(query.any.map(groupSql), ' OR ', '0');
  const byId = query.all.some(({ field, form }) => field === 'id' && PICKING.has(form));
  const parts = query.all.map((term) =>
    // SQLite tends to take the index of a state, however many records are in that state.
    byId && term.field !== 'id' ? hidden(termSql(term)) : termSql(term),
  );
  if (alternatives) parts.push(alternatives);
  if (parts.length === 0) return { text: '', parameters: [] };
  const all = joined(parts, ' AND ', '1');
  return { text: ` WHERE ${all.text}`, parameters: all.parameters };
}

/** A condition that SQLite shall not choose an index by (https://www.sqlite.org/optoverview.html#uplus). */
const hidden = ({ text, parameters }: Sql): Sql => ({ text: `+(${text})`, parameters });

/** The `ORDER BY … LIMIT … OFFSET …` of a query. */
export function orderSql({ order, limit, offset }: PlainQuery): Sql {
  const keys = order.map(({ field, ascending }) => quoted(field) + (ascending ? '' : ' DESC'));
  return {
    text: ` ORDER BY ${keys.join(', ')} LIMIT ? OFFSET ?`,
    parameters: [limit ?? -1, offset],
  };
}

function groupSql(terms: readonly Term[]): Sql {
  return joined(terms.map(termSql), ' AND ', '1');
}

function joined(parts: readonly Sql[], word: string, none: string): Sql {
  return {
    text: parts.length === 0 ? none : `(${parts.map(({ text }) => text).join(word)})`,
    parameters: parts.flatMap(({ parameters }) => parameters),
  };
}

function termSql(term: Term): Sql {
  const field = quoted(term.field);
  switch (term.form) {
    case 'equal':
      return term.value === null
        ? { text: `${field} IS NULL`, parameters: [] }
        : { text: `${field} = ?`, parameters: [parameter(term.value)] };
    case 'not':
      return { text: `${field} IS NOT ?`, parameters: [parameter(term.value)] };
    case 'in':
      return inSql(field, term.values);
    case 'has':
      return {
        text: `EXISTS (SELECT 1 FROM json_each(${field}) WHERE value = ?)`,
        parameters: [parameter(term.value)],
      };
    default:
      return { text: `${field} ${COMPARISONS[term.form]} ?`, parameters: [term.value] };
  }
}

/** The values travel as one JSON list: the statement stays the same however many there are. */
function inSql(field: string, values: readonly unknown[]): Sql {
  const present = JSON.stringify(values.filter((value) => value !== null));
  const text = `${field} IN (SELECT value FROM json_each(?))`;
  return values.includes(null)
    ? { text: `(${text} OR ${field} IS NULL)`, parameters: [present] }
    : { text, parameters: [present] };
}

function parameter(value: Extract<Term, { form: 'equal' | 'not' }>['value']): Parameter {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : (value as Parameter);
}
