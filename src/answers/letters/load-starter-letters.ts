import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { checkYaml, KnowledgeFaultsError } from '../knowledge-fault.ts';
import type { LetterKnowledge } from './letter-knowledge.ts';

const text = z.string().trim().min(1);
const day = z.iso.date();
const time = z.string().regex(/^\d\d:\d\d$/, 'a time is written HH:mm');
const texts = z.array(text).default([]);
const optional = text.nullable().default(null);

const letterSchema = z.strictObject({
  id: z.string().regex(/^starter-[a-z0-9-]+$/, 'an id starts with starter-'),
  number: text,
  date: day,
  subject: text,
  aliases: texts,
  urgency: z.enum(['ด่วน', 'ด่วนมาก', 'ด่วนที่สุด']).nullable().default(null),
  from: text,
  to: texts,
  fiscalYear: z.int().min(2550).max(2650),
  deadlines: z
    .array(
      z.strictObject({
        date: day,
        time: time.nullable().default(null),
        what: text,
        relative: z.null().default(null),
        past: z.literal(false).default(false),
      }),
    )
    .default([]),
  meetings: z
    .array(
      z.strictObject({
        date: day,
        end_date: day.nullable().default(null),
        start: time.nullable().default(null),
        end: time.nullable().default(null),
        channel: optional,
        meetingId: optional,
        /** Always for enrolled people only. */
        passcode: optional,
        place: optional,
      }),
    )
    .default([]),
  links: texts,
  emails: texts,
  contacts: z
    .array(
      z.strictObject({ name: optional, phone: text, confidential: z.boolean().default(false) }),
    )
    .default([]),
  references: texts,
  attachments: texts,
  signer: optional,
});

/**
 * Reads the starter pack: the facts of the letters that come with the bot, from every `*.yaml` of a
 * folder.
 *
 * @throws KnowledgeFaultsError naming every fault with file and line.
 */
export async function loadStarterLetters(folder: string): Promise<LetterKnowledge[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  const files = await Promise.all(
    names.map(async (name) =>
      checkYaml(name, await readFile(join(folder, name), 'utf8'), z.array(letterSchema)),
    ),
  );
  const faults = files.flatMap((each) => each.faults);
  if (faults.length > 0) throw new KnowledgeFaultsError(faults);
  return files
    .flatMap((each) => each.value ?? [])
    .map((letter) => ({
      ...letter,
      origin: 'starter',
      revision: 1,
      text: '',
      sentAt: null,
      audience: null,
    }));
}
