import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createSimulator, type Simulator } from '../simulator/create-simulator.ts';
import { createLineApi } from './create-line-api.ts';
import type { LineApi } from './line-api.ts';

let simulator: Simulator;
let origin: string;
let line: LineApi;
let groupId: string;
let userId: string;

beforeEach(async () => {
  simulator = createSimulator({
    clock: { now: () => 1_790_000_000_000 },
    channelSecret: 'secret',
    channelAccessToken: 'token',
    monthlyLimit: 300,
  });
  origin = await simulator.start();
  line = createLineApi({
    channelAccessToken: 'token',
    apiBaseURL: origin,
    dataApiBaseURL: origin,
    timeoutMilliseconds: 2000,
  });
  userId = simulator.addUser('สมชาย').id;
  groupId = simulator.addGroup('อำเภอเมืองมุกดาหาร', [userId, simulator.addUser('สมหญิง').id]).id;
  await simulator.joinBot(groupId);
});

afterEach(() => simulator.stop());

describe('reading from LINE', () => {
  test('gives the name, the people and the members of a group', async () => {
    expect(await line.groupSummary(groupId)).toEqual({ groupId, name: 'อำเภอเมืองมุกดาหาร' });
    expect(await line.groupMemberCount(groupId)).toBe(2);
    expect(await line.displayName(userId, groupId)).toBe('สมชาย');
    expect(await line.displayName(userId, null)).toBe('สมชาย');
  });

  test('gives null for what is not there any more', async () => {
    await line.leaveGroup(groupId);
    expect(await line.groupSummary(groupId)).toBeNull();
    expect(await line.groupMemberCount(groupId)).toBeNull();
    expect(await line.displayName(userId, groupId)).toBeNull();
    await simulator.unfollow(userId);
    expect(await line.displayName(userId, null)).toBeNull();
    expect(await line.content('1', 100)).toBeNull();
  });

  test('leaves a group twice without complaint', async () => {
    await line.leaveGroup(groupId);
    await expect(line.leaveGroup(groupId)).resolves.toBeUndefined();
  });

  test('gives the quota, whose limit is null when LINE sets none', async () => {
    await line.push(groupId, [{ type: 'text', text: 'x' }], crypto.randomUUID());
    expect(await line.quota()).toEqual({ limit: 300, used: 2 });
    simulator.world.monthlyLimit = null;
    expect(await line.quota()).toEqual({ limit: null, used: 2 });
  });

  test('throws with the status, and says whether trying again may help', async () => {
    simulator.faults.queue('group', 'serverError');
    await expect(line.groupSummary(groupId)).rejects.toMatchObject({
      code: 'line_read_failed',
      status: 500,
      retryable: true,
    });
    await expect(line.groupSummary('not-an-id')).rejects.toMatchObject({
      status: 400,
      retryable: false,
    });
    simulator.faults.queue('group', 'dropBefore');
    await expect(line.groupMemberCount(groupId)).rejects.toMatchObject({
      status: null,
      retryable: true,
    });
    simulator.faults.queue('quota', 'notJson', 2);
    await expect(line.quota()).rejects.toMatchObject({ code: 'line_read_failed', status: null });
  });

  test('throws instead of hanging', async () => {
    const impatient = createLineApi({
      channelAccessToken: 'token',
      apiBaseURL: origin,
      timeoutMilliseconds: 100,
    });
    simulator.faults.queue('group', 'hang');
    await expect(impatient.groupSummary(groupId)).rejects.toMatchObject({ retryable: true });
  });
});

describe('the content of a message', () => {
  const bytes = randomBytes(300_000);
  const sendFile = async () =>
    String((await simulator.sendFile(groupId, userId, 'หนังสือ.pdf', bytes)).messageId);

  test('comes whole', async () => {
    expect(await line.content(await sendFile(), bytes.length)).toEqual(new Uint8Array(bytes));
  });

  test('is refused, not cut, when it is longer than allowed', async () => {
    const messageId = await sendFile();
    await expect(line.content(messageId, bytes.length - 1)).rejects.toMatchObject({
      status: 413,
      retryable: false,
    });
  });

  test('that breaks off in the middle is an error of this call, not of the process', async () => {
    simulator.faults.queue('content', 'dropMidBody');
    const messageId = await sendFile();
    await expect(line.content(messageId, bytes.length)).rejects.toMatchObject({ retryable: true });
    expect(await line.content(messageId, bytes.length)).toHaveLength(bytes.length);
  });
});
