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

afterEach(async () => {
  expect(bench.complaints).toEqual([]);
  await bench.close();
});

const get = (path: string) => bench.call('GET', path);

test('every answer has a request id of its own, and a wrong token is 401', async () => {
  const first = await get('/v2/bot/info');
  const second = await bench.call('GET', '/v2/bot/info', undefined, { authorization: 'Bearer x' });
  expect(first.headers.get('x-line-request-id')).toMatch(
    /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  );
  expect(second.status).toBe(401);
  expect(second.headers.get('x-line-request-id')).not.toBe(first.headers.get('x-line-request-id'));
  expect((await get('/v2/bot/nothing')).status).toBe(404);
});

test('a group has a name, members and profiles while the account is in it, else 404', async () => {
  const group = `/v2/bot/group/${groupId}`;
  const stranger = bench.simulator.addUser('อื่น').id;
  expect((await get(`${group}/summary`)).body).toEqual({ groupId, groupName: 'กลุ่ม' });
  expect((await get(`${group}/members/count`)).body).toEqual({ count: 1 });
  expect((await get(`${group}/member/${userId}`)).body).toMatchObject({ displayName: 'สมชาย' });
  expect((await get(`${group}/member/${stranger}`)).status).toBe(404);
  expect((await get(`${group}/members/ids`)).status).toBe(403);
  expect((await bench.call('POST', `${group}/leave`)).status).toBe(200);
  await bench.webhookOf('leave');
  for (const path of ['summary', 'members/count', `member/${userId}`]) {
    expect((await get(`${group}/${path}`)).status).toBe(404);
  }
  expect((await get('/v2/bot/group/nonsense/summary')).status).toBe(400);
});

test('a friend has a profile; who has blocked the account has none', async () => {
  expect((await get(`/v2/bot/profile/${userId}`)).body).toEqual({ userId, displayName: 'สมชาย' });
  await bench.simulator.unfollow(userId);
  expect((await get(`/v2/bot/profile/${userId}`)).status).toBe(404);
});

test('the quota has a limit, or none', async () => {
  expect((await get('/v2/bot/message/quota')).body).toEqual({ type: 'limited', value: 35_000 });
  bench.simulator.world.monthlyLimit = null;
  expect((await get('/v2/bot/message/quota')).body).toEqual({ type: 'none' });
});

test('a loading animation is for one-to-one chats and steps of five seconds', async () => {
  const load = (body: object) => bench.call('POST', '/v2/bot/chat/loading/start', body);
  expect((await load({ chatId: userId, loadingSeconds: 5 })).status).toBe(202);
  expect((await load({ chatId: userId, loadingSeconds: 7 })).status).toBe(400);
  expect((await load({ chatId: groupId })).status).toBe(400);
});

test('the account has a name and an id, and messages can be marked as read', async () => {
  expect((await get('/v2/bot/info')).body).toMatchObject({
    userId: bench.simulator.world.bot.id,
    displayName: 'บอท ITA',
  });
  const read = (body: object) => bench.call('POST', '/v2/bot/chat/markAsRead', body);
  expect((await read({ markAsReadToken: 'x' })).status).toBe(200);
  expect((await read({})).status).toBe(400);
});
