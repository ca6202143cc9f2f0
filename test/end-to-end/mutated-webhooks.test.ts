import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { JsonObject } from '../../src/line/json-object.ts';
import { signBody } from '../../src/line/verify-signature.ts';
import { createEvent } from '../../src/simulator/webhook-event.ts';
import { makeLetter } from '../harness/letter.ts';
import { type Bot, startBot } from '../harness/start-bot.ts';

const RUNS = 1000;
const SECRET = 'secret-of-the-simulated-channel';

let bot: Bot;
const ids = { wipa: '', officer: '', group: '' };
const seen = new Map<number, number>();

beforeAll(async () => {
  bot = await startBot({ day: '2026-11-20' });
  ids.wipa = bot.simulator.addUser('วิภา').id;
  ids.officer = bot.simulator.addUser('สมชาย').id;
  ids.group = await bot.enrolledGroup('ดงหลวง', [ids.officer, ids.wipa], 'district', '4904');
  await bot.enrol(ids.wipa, ids.wipa, 'province', '49', 'coordinator');
});
afterAll(() => bot.stop());

const message = (content: JsonObject) => ({ type: 'message', message: { id: '1', ...content } });
/** What LINE may send, one of each kind and of each button. */
const FIELDS: readonly (JsonObject & { readonly type: string })[] = [
  message({ type: 'text', text: makeLetter() }),
  message({ type: 'text', text: 'บอท กำหนดส่ง 🤨', quotedMessageId: '7' }),
  message({
    type: 'text',
    text: '@บอท ITA สถานะ',
    mention: { mentionees: [{ type: 'user', index: 0, length: 8, isSelf: true }] },
  }),
  message({ type: 'text', text: 'ลงทะเบียน K7XM-Q2RP' }),
  message({ type: 'text', text: 'เวียน' }),
  message({ type: 'text', text: 'ลบข้อมูลของฉัน' }),
  message({ type: 'text', text: 'ITA คืออะไร' }),
  message({ type: 'file', fileName: 'a.pdf', fileSize: 1 }),
  message({ type: 'sticker', packageId: '1', stickerId: '2' }),
  message({ type: 'image', contentProvider: { type: 'line' } }),
  { type: 'messageEdited', message: { id: '1', type: 'text', text: 'บอท สถานะ' } },
  { type: 'unsend', unsend: { messageId: '1' } },
  { type: 'postback', postback: { data: 'act=acknowledge&circular=x&revision=1' } },
  {
    type: 'postback',
    postback: {
      data: 'act=draft-date&draft=x&version=1&deadline=0',
      params: { date: '2026-12-01' },
    },
  },
  { type: 'postback', postback: { data: 'act=letters&text=&page=0' } },
  { type: 'postback', postback: { data: 'act=choose&text=ช่วยเหลือ' } },
  { type: 'join' },
  { type: 'leave' },
  { type: 'follow' },
  { type: 'unfollow' },
  { type: 'memberJoined', joined: { members: [{ type: 'user', userId: 'U1' }] } },
  { type: 'memberLeft', left: { members: [{ type: 'user', userId: 'U1' }] } },
  { type: 'beacon', beacon: { hwid: 'x', type: 'enter' } },
];

type Step = {
  readonly at: number;
  readonly how: 'replace' | 'delete' | 'add';
  readonly value: unknown;
};
const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    1e308,
    '',
    [],
    {},
    'standby',
    '__proto__',
    '\u0000',
    '../..',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.double(),
  fc.jsonValue({ maxDepth: 2 }),
);
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    at: fc.nat(),
    how: fc.constantFrom('replace' as const, 'delete' as const, 'add' as const),
    value: odd,
  }),
  { minLength: 1, maxLength: 4 },
);

/** Every place in a JSON value, as its holder and its key. */
function places(value: unknown): readonly (readonly [Record<string, unknown>, string])[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [[holder, key] as const, ...places(holder[key])]);
}

function mutate(body: object, changes: readonly Step[]): object {
  const mutated = structuredClone(body);
  for (const { at, how, value } of changes) {
    const all = places(mutated);
    const [holder, key] = all[at % Math.max(all.length, 1)] ?? [];
    if (holder === undefined || key === undefined) continue;
    if (how === 'delete') delete holder[key];
    else if (how === 'replace') holder[key] = value;
    else holder[`${key}2`] = value;
  }
  return mutated;
}

async function post(bytes: Buffer): Promise<number> {
  const response = await fetch(`${bot.botOrigin}/webhook`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-line-signature': signBody(bytes, SECRET) },
    body: new Uint8Array(bytes),
  });
  await response.arrayBuffer();
  seen.set(response.status, (seen.get(response.status) ?? 0) + 1);
  return response.status;
}

const bodyOf = (kinds: readonly number[], direct: boolean): object => {
  const chat = direct ? ids.wipa : ids.group;
  const events = kinds.map((kind) =>
    createEvent(bot.simulator.world, chat, ids.wipa, FIELDS[kind % FIELDS.length] ?? { type: 'x' }),
  );
  return { destination: bot.simulator.world.bot.id, events };
};

test(`of ${RUNS} mutated webhooks none is answered with 5xx`, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(FIELDS.length - 1), { minLength: 1, maxLength: 3 }),
      fc.boolean(),
      steps,
      fc.option(fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 3 })),
      async (kinds, direct, changes, flips) => {
        const bytes = Buffer.from(JSON.stringify(mutate(bodyOf(kinds, direct), changes)));
        for (const [at, byte] of flips ?? []) bytes[at % bytes.length] = byte;
        expect([200, 400]).toContain(await post(bytes));
      },
    ),
    { numRuns: RUNS, seed: 20261120 },
  );
  // Both halves were reached: what is still a webhook, and what is none.
  expect(seen.get(200)).toBeGreaterThan(RUNS / 3);
  expect(seen.get(400)).toBeGreaterThan(RUNS / 10);
}, 120_000);

test('all that was stored was handled: no event failed or is stuck', async () => {
  await bot.app.settled();
  const left = await bot.store.inbox.find({ where: { state: { not: 'done' } } });
  expect(left.map(({ error, event }) => ({ error, event }))).toEqual([]);
}, 60_000);

test('the bot still answers', async () => {
  const person = bot.simulator.addUser('คนใหม่').id;
  await bot.say(person, person, 'ช่วยเหลือ');
  expect(bot.heard(person)).toContain('บอทช่วยอะไรได้บ้าง');
});

test('everything that was sent follows LINE’s rules', () => expect(bot.wrongs()).toEqual([]));
