import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openSimulator, type SimulatorBench } from '../../test/simulator-bench.ts';

let bench: SimulatorBench;
let groupId: string;
let userId: string;

beforeEach(async () => {
  bench = await openSimulator();
  userId = bench.simulator.addUser('สมชาย').id;
  groupId = bench.simulator.addGroup('กลุ่ม', [userId]).id;
  await bench.simulator.joinBot(groupId);
});

afterEach(() => bench.close());

const get = async (path: string) => (await fetch(`${bench.origin}/simulator/${path}`)).json();
const post = (path: string, body: object) =>
  fetch(`${bench.origin}/simulator/chats/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

test('the page and its files are served', async () => {
  for (const file of ['', 'page.js', 'page.css']) {
    expect((await fetch(`${bench.origin}/simulator/${file}`)).status).toBe(200);
  }
});

test('a person sees the chats and the month', async () => {
  const person = { id: userId, name: 'สมชาย' };
  expect(await get('chats')).toEqual({
    month: { used: 0, limit: 35_000 },
    chats: [
      { id: groupId, name: 'กลุ่ม', kind: 'group', people: [person] },
      { ...person, kind: 'user', people: [person] },
    ],
  });
});

test('a person writes and presses buttons', async () => {
  const written = await post(`${groupId}/texts`, { from: userId, text: 'ถาม', mentionBot: true });
  expect(await written.json()).toEqual({ status: 200, opened: null });
  expect(bench.events().at(-1)).toMatchObject({ message: { text: '@บอท ITA ถาม' } });
  const actions = [
    { type: 'postback', label: 'รับทราบ', data: 'x' },
    { type: 'uri', label: 'เปิด', uri: 'https://example.org/' },
  ];
  const template = { type: 'buttons', text: 'ถาม', actions };
  const messages = [{ type: 'template', altText: 'ถาม', template }];
  await bench.call('POST', '/v2/bot/message/push', { to: groupId, messages });
  const chat = await get(`chats/${groupId}`);
  expect(chat).toMatchObject({
    messages: [{ from: userId, text: expect.stringContaining('ถาม') }, { from: null }],
    buttons: [
      { label: 'รับทราบ', type: 'postback' },
      { label: 'เปิด', type: 'uri' },
    ],
  });
  const pressed = await post(`${groupId}/presses`, { from: userId, label: 'รับทราบ' });
  expect(await pressed.json()).toEqual({ status: 200, opened: null });
  expect(bench.events().at(-1)).toMatchObject({ type: 'postback', postback: { data: 'x' } });
  const opened = await post(`${groupId}/presses`, { from: userId, label: 'เปิด' });
  expect(await opened.json()).toEqual({ status: null, opened: 'https://example.org/' });
});

test('nonsense is refused', async () => {
  const stranger = bench.simulator.addUser('อื่น').id;
  expect((await post(`${groupId}/texts`, { from: stranger, text: 'x' })).status).toBe(400);
  expect((await post(`${groupId}/texts`, { from: userId, text: '' })).status).toBe(400);
  expect((await post(`${groupId}/presses`, { from: userId, label: 'ไม่มี' })).status).toBe(400);
});
