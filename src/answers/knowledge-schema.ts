import { z } from 'zod';
import { INTENTS } from './knowledge-entry.ts';

const text = z.string().trim().min(1);
const day = z
  .union([z.iso.date(), z.date()])
  .transform((value) => (typeof value === 'string' ? value : value.toISOString().slice(0, 10)));

/** A source as written: a key of `sources.yaml`, or title and date. */
const sourceRef = z.union([
  text,
  z.strictObject({ title: text, date: day.nullable().default(null) }),
]);

/** `sources.yaml`: keys for the sources that entries name. */
export const sourcesSchema = z.record(
  z.string(),
  z.strictObject({ title: text, date: day.nullable().default(null) }),
);

const smallNumbers = z.array(z.int().min(1).max(50)).default([]);

/** One entry as a person writes it in a knowledge file. */
export const entrySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small Latin letters, digits and hyphens only'),
  topic: text,
  questions: z.array(text).min(1),
  keywords: z.array(text).default([]),
  intents: z.array(z.enum(INTENTS)).min(1),
  answer: text,
  detail: text.nullable().default(null),
  secret: text.nullable().default(null),
  sources: z.array(sourceRef).default([]),
  fiscalYears: z
    .union([z.literal('all'), z.array(z.int().min(2550).max(2650)).min(1)])
    .transform((value) => (value === 'all' ? null : value)),
  audience: z.enum(['all', 'province', 'district']).default('all'),
  related: z.array(text).default([]),
  confidential: z.boolean().default(false),
  confirmed: z.union([z.literal(true), z.enum(['one-source', 'unconfirmed'])]).default(true),
  series: text.nullable().default(null),
  rounds: smallNumbers,
  indicators: smallNumbers,
  openDataItems: smallNumbers,
});

export const entriesSchema = z.array(entrySchema);

export type WrittenEntry = z.infer<typeof entrySchema>;
