import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openConversation } from '../../test/harness/open-conversation.ts';
import { wordsOf } from '../../test/harness/words-of.ts';
import { circularMessages } from '../circulars/messages.ts';
import { groupMessages } from '../groups/messages.ts';

/** What stands in the table for an answer that refuses. */
const REFUSALS: readonly (readonly [string, string])[] = [
  [groupMessages.personNotEnrolled, 'enrol'],
  [groupMessages.groupNotEnrolled, 'enrol'],
  [groupMessages.coordinatorOnly, 'coord'],
  [circularMessages.coordinatorOnly, 'coord'],
  [groupMessages.senderUnknown, 'who?'],
  [groupMessages.muteOnlyInGroup, 'group'],
];

const COMMANDS: Readonly<Record<string, string>> = {
  help: 'ช่วยเหลือ',
  deadlines: 'กำหนดส่ง',
  status: 'สถานะ',
  letters: 'หนังสือ',
  done: 'ส่งแล้ว',
  circulate: 'เวียน',
  silent: 'ใครยังไม่รับทราบ',
  outst: 'ใครยังไม่ส่ง',
  mute: 'ปิดเสียง 1 วัน',
  question: 'ITA คืออะไร',
};

/** Who is refused what, and why: `ok` is an answer. The group is of district 4901. */
const EXPECTED = `
                                       help deadlines status letters done circulate silent outst mute question
stranger alone                         ok   enrol     enrol  enrol   enrol enrol   enrol  enrol group ok
district officer alone                 ok   ok        ok     ok      ok   coord    coord  coord group ok
district coordinator alone             ok   ok        ok     ok      ok   coord    ok     ok    group ok
province officer alone                 ok   ok        ok     ok      ok   coord    coord  coord group ok
province coordinator alone             ok   ok        ok     ok      ok   ok       ok     ok    group ok
department coordinator alone           ok   ok        ok     ok      ok   ok       ok     ok    group ok
LINE names nobody in the group         ok   ok        ok     ok      who? who?     who?   who?  who?  ok
stranger in the group                  ok   ok        ok     ok      enrol enrol   enrol  enrol coord ok
district officer in the group          ok   ok        ok     ok      ok   coord    coord  coord coord ok
district coordinator in the group      ok   ok        ok     ok      ok   coord    ok     ok    ok    ok
province coordinator in the group      ok   ok        ok     ok      ok   ok       ok     ok    ok    ok
other coordinator in the group         ok   ok        ok     ok      ok   ok       ok     ok    coord ok
province coordinator in another group  enrol enrol    enrol  enrol   enrol enrol   enrol  enrol enrol enrol`;

let talk: Awaited<ReturnType<typeof openConversation>>;

beforeAll(async () => {
  talk = await openConversation(Date.parse('2026-11-20T10:00:00+07:00'));
  await talk.group('C-4901', { tier: 'district', area: '4901' });
  await talk.group('C-unbound', null);
  await talk.person('U-officer', { tier: 'district', area: '4901', role: 'officer' });
  await talk.person('U-dcoord', { tier: 'district', area: '4901', role: 'coordinator' });
  await talk.person('U-pofficer', { tier: 'province', area: '49', role: 'officer' });
  await talk.person('U-pcoord', { tier: 'province', area: '49', role: 'coordinator' });
  await talk.person('U-other', { tier: 'province', area: '47', role: 'coordinator' });
  await talk.person('U-dept', { tier: 'province', area: '00', role: 'coordinator' });
});
afterAll(() => talk.close());

const ROWS: readonly (readonly [string, string, string | null])[] = [
  ['stranger alone', 'U-stranger', 'U-stranger'],
  ['district officer alone', 'U-officer', 'U-officer'],
  ['district coordinator alone', 'U-dcoord', 'U-dcoord'],
  ['province officer alone', 'U-pofficer', 'U-pofficer'],
  ['province coordinator alone', 'U-pcoord', 'U-pcoord'],
  ['department coordinator alone', 'U-dept', 'U-dept'],
  ['LINE names nobody in the group', 'C-4901', null],
  ['stranger in the group', 'C-4901', 'U-stranger'],
  ['district officer in the group', 'C-4901', 'U-officer'],
  ['district coordinator in the group', 'C-4901', 'U-dcoord'],
  ['province coordinator in the group', 'C-4901', 'U-pcoord'],
  ['other coordinator in the group', 'C-4901', 'U-other'],
  ['province coordinator in another group', 'C-unbound', 'U-pcoord'],
];

test.each(ROWS)('%s is refused what the table says, in words', async (name, chat, from) => {
  const got: string[] = [];
  for (const text of Object.values(COMMANDS)) {
    const outcome = await talk.type(chat, from, chat.startsWith('C') ? `บอท ${text}` : text);
    const words = wordsOf(outcome);
    expect(words).not.toBe('');
    got.push(REFUSALS.find(([refusal]) => words === refusal)?.[1] ?? 'ok');
  }
  const row = EXPECTED.split('\n').find((line) => line.startsWith(`${name} `)) ?? '';
  expect(got).toEqual(row.slice(name.length).trim().split(/\s+/));
});
