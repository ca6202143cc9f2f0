import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { escalationRights } from '../conversation/escalation-parts.ts';
import type { EscalationParts } from '../escalations/escalation-parts.ts';
import { newPerson, takeOffice } from '../groups/holdings.ts';
import { openStore } from '../storage/open-store.ts';
import { insertIfNew, type Store, save } from '../storage/store.ts';
import { instantOf } from '../thai/bangkok-time.ts';
import { runUnansweredJob } from './unanswered-job.ts';

const MONDAY = instantOf('2026-11-23', '09:00');
const parts: EscalationParts = {
  ...escalationRights,
  ...{ holidays: new Set(), quietHours: { from: '18:00', to: '08:00' } },
  normalise: (text) => text,
  learn: async () => ({ replies: [], changes: [] }),
};
const coordinator = (id: string, area: string) =>
  takeOffice(newPerson(id, id), { tier: 'province', area, role: 'coordinator' }, 0);

let store: Store;
let woken = 0;
const run = () =>
  runUnansweredJob({
    ...{ store, parts, clock: { now: () => MONDAY } },
    onQueued: () => {
      woken += 1;
    },
  });
const ask = (id: string, area: string | null, text: string, at = MONDAY - 1000) =>
  insertIfNew('questions', {
    ...{ id, version: 0, chatId: 'U1', askerId: 'U1', area, text, at },
    ...{ outcome: 'escalate', entryId: null },
  });

beforeEach(async () => {
  woken = 0;
  store = await openStore('sqlite::memory:');
  await store.commit([
    save('people', coordinator('U49', '49')),
    save('people', coordinator('U50', '50')),
    save('people', coordinator('U00', '00')),
  ]);
});
afterEach(() => store.close());

test('each coordinator gets what was asked in their areas, once, and nobody an empty list', async () => {
  await store.commit([ask('1', '4901', 'ป้ายขนาดเท่าไร'), ask('2', null, 'งบมาเมื่อไร')]);
  expect(await run()).toBe(2);
  expect(await run()).toBe(0);
  expect(woken).toBe(1);
  const rows = await store.outbox.find({ orderBy: [['to', 'ascending']] });
  expect(rows.map(({ to }) => to)).toEqual(['U00', 'U49']);
  expect(JSON.stringify(rows[0]?.messages)).toContain('งบมาเมื่อไร');
  expect(JSON.stringify(rows[1]?.messages)).not.toContain('งบมาเมื่อไร');
});

test('what is older than a week is not in it', async () => {
  await store.commit([ask('1', '4901', 'ป้ายขนาดเท่าไร', MONDAY - 8 * 86_400_000)]);
  expect(await run()).toBe(0);
});
