import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sampleCircular } from '../../scripts/preview/sample-circular.ts';
import { openConversation } from '../../test/harness/open-conversation.ts';
import { wordsOf } from '../../test/harness/words-of.ts';
import { circularMessages } from '../circulars/messages.ts';
import { passOnMessages } from '../circulars/pass-on-messages.ts';
import { sendingMessages } from '../circulars/sending-messages.ts';
import { groupMessages } from '../groups/messages.ts';
import { peopleMessages } from '../groups/people-messages.ts';
import { put } from '../storage/store.ts';

/** What stands in the table for an answer that refuses. */
const REFUSALS: readonly (readonly [string, string])[] = [
  [groupMessages.personNotEnrolled, 'enrol'],
  [groupMessages.coordinatorOnly, 'coord'],
  [groupMessages.senderUnknown, 'who?'],
  [sendingMessages.notManager, 'sender'],
  [passOnMessages.notProvince, 'prov'],
  [circularMessages.notFound, 'unseen'],
  [peopleMessages.privateOnly, 'alone'],
];

const step = (circular: string, name: string) =>
  `act=circular&circular=${circular}&step=${name}&revision=1`;

/** What is typed or pressed: on a circular of province 49 to its districts, and on one of the department. */
const ACTS: Readonly<Record<string, string>> = {
  status: step('c49', 'status'),
  revise: step('c49', 'revise'),
  recall: step('c49', 'recall'),
  pause: step('c49', 'pause'),
  resend: step('c49', 'resend'),
  nudge: 'act=silent&circular=c49',
  behalf: 'act=silent-areas&circular=c49&within=00&page=0',
  passOn: step('c00', 'pass-on'),
  recall00: step('c00', 'recall'),
  sent: 'สถานะหนังสือ',
  code: 'สร้างรหัส ดงหลวง',
  codes: 'รหัส',
  people: 'คน',
};

/** Who is refused what, and why: `ok` is an answer. The group is of district 4904. */
const EXPECTED = `
                                 status revise recall pause  resend nudge  behalf passOn recall00 sent  code  codes people
stranger alone                   sender sender sender sender sender unseen unseen prov   sender   enrol enrol enrol enrol
district officer alone           sender sender sender sender sender coord  coord  prov   sender   coord coord coord coord
district coordinator alone       sender sender sender sender sender ok     ok     prov   sender   ok    coord coord coord
province officer alone           sender sender sender sender sender coord  coord  prov   sender   coord coord coord coord
province coordinator alone       ok     ok     ok     ok     ok     ok     ok     ok     sender   ok    ok    ok    ok
other province’s coordinator     sender sender sender sender sender unseen unseen ok     sender   ok    ok    ok    ok
department coordinator alone     ok     ok     ok     ok     ok     ok     ok     prov   ok       ok    ok    ok    ok
LINE names nobody in the group   who?   who?   who?   who?   who?   coord  coord  who?   who?     who?  who?  who?  who?
province coordinator in group    ok     ok     ok     ok     ok     ok     ok     unseen sender   ok    alone alone alone`;

const ROWS: readonly (readonly [string, string, string | null])[] = [
  ['stranger alone', 'U-stranger', 'U-stranger'],
  ['district officer alone', 'U-officer', 'U-officer'],
  ['district coordinator alone', 'U-dcoord', 'U-dcoord'],
  ['province officer alone', 'U-pofficer', 'U-pofficer'],
  ['province coordinator alone', 'U-pcoord', 'U-pcoord'],
  ['other province’s coordinator', 'U-other', 'U-other'],
  ['department coordinator alone', 'U-dept', 'U-dept'],
  ['LINE names nobody in the group', 'C-4904', null],
  ['province coordinator in group', 'C-4904', 'U-pcoord'],
];

let talk: Awaited<ReturnType<typeof openConversation>>;
const now = Date.parse('2026-11-20T10:00:00+07:00');

beforeAll(async () => {
  talk = await openConversation(now);
  await talk.group('C-4904', { tier: 'district', area: '4904' });
  await talk.person('U-officer', { tier: 'district', area: '4904', role: 'officer' });
  await talk.person('U-dcoord', { tier: 'district', area: '4904', role: 'coordinator' });
  await talk.person('U-pofficer', { tier: 'province', area: '49', role: 'officer' });
  await talk.person('U-pcoord', { tier: 'province', area: '49', role: 'coordinator' });
  await talk.person('U-other', { tier: 'province', area: '47', role: 'coordinator' });
  await talk.person('U-dept', { tier: 'province', area: '00', role: 'coordinator' });
  const sent = { ...sampleCircular, version: 0, sendAt: now, createdAt: now, changedAt: now };
  await talk.store.commit([
    put('circulars', { ...sent, id: 'c49', senderArea: '49' }),
    put('circulars', {
      ...{ ...sent, id: 'c00', senderArea: '00' },
      audience: { tier: 'province', include: ['00'], exclude: [] },
    }),
  ]);
});
afterAll(() => talk.close());

test.each(ROWS)('%s is refused what the table says, in words', async (name, chat, from) => {
  const got: string[] = [];
  for (const act of Object.values(ACTS)) {
    const outcome = act.startsWith('act=')
      ? await talk.press(chat, from, act)
      : await talk.type(chat, from, chat.startsWith('C') ? `บอท ${act}` : act);
    const words = wordsOf(outcome);
    expect(words).not.toBe('');
    got.push(REFUSALS.find(([refusal]) => words === refusal)?.[1] ?? 'ok');
  }
  const row = EXPECTED.split('\n').find((line) => line.startsWith(`${name} `)) ?? '';
  expect(got).toEqual(row.slice(name.length).trim().split(/\s+/));
});
