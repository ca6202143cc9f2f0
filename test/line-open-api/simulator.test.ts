import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createLineApi } from '../../src/line/create-line-api.ts';
import { openSimulator, type SimulatorBench } from '../simulator-bench.ts';
import { loadOpenApiCheck } from './open-api-check.ts';

const openApi = loadOpenApiCheck();
const judged = openApi === null ? describe.skip : describe;
const title = "the simulator and the LINE client beside LINE's OpenAPI";

judged(openApi === null ? `${title} (skipped: ../shared/line is not there)` : title, () => {
  let bench: SimulatorBench;
  const faults: string[] = [];

  beforeEach(async () => {
    faults.length = 0;
    bench = await openSimulator({
      onRequest: (request) => faults.push(...(openApi?.request(request) ?? [])),
    });
  });

  afterEach(() => bench.close());

  test('send events as it describes them', async () => {
    const { simulator } = bench;
    const userId = simulator.addUser('สมชาย').id;
    const groupId = simulator.addGroup('กลุ่ม', [userId]).id;
    await simulator.joinBot(groupId);
    for (const chatId of [groupId, userId]) {
      const { messageId } = await simulator.sendText(chatId, userId, 'ก', {
        mentionBot: true,
        mentionAll: true,
      });
      await simulator.sendText(chatId, userId, 'ข', { quote: String(messageId), anonymous: true });
      await simulator.sendFile(chatId, userId, 'ก.pdf', new Uint8Array(3));
      await simulator.sendImage(chatId, userId, new Uint8Array(3));
      await simulator.sendSticker(chatId, userId);
      await simulator.postback(chatId, userId, 'x');
      const { sent } = await simulator.sendText(chatId, userId, 'ง');
      await simulator.redeliver(String(sent?.eventId));
      await simulator.unsend(chatId, userId, String(messageId));
    }
    const { messageId } = await simulator.sendText(groupId, userId, 'ค');
    await simulator.editText(groupId, userId, String(messageId), 'ง', { standby: true });
    await simulator.memberJoined(groupId, [userId]);
    await simulator.memberLeft(groupId, [userId]);
    await simulator.kickBot(groupId);
    await simulator.unfollow(userId);
    await simulator.follow(userId, { unblocked: true });
    expect(bench.complaints).toEqual([]);
    expect(bench.events()).toHaveLength(26);
  });

  test('make requests as it describes them', async () => {
    const { simulator, origin } = bench;
    const userId = simulator.addUser('สมชาย').id;
    const groupId = simulator.addGroup('กลุ่ม', [userId]).id;
    await simulator.joinBot(groupId);
    const { sent, messageId } = await simulator.sendFile(groupId, userId, 'ก', new Uint8Array(3));
    const line = createLineApi({
      channelAccessToken: 'token',
      apiBaseURL: origin,
      dataApiBaseURL: origin,
    });
    const hello = [{ type: 'text' as const, text: 'สวัสดี' }];
    await line.reply(String(sent?.event.replyToken), hello);
    await line.push(groupId, hello, crypto.randomUUID());
    await line.validatePush(hello);
    await line.groupSummary(groupId);
    await line.groupMemberCount(groupId);
    await line.displayName(userId, groupId);
    await line.displayName(userId, null);
    await line.quota();
    await line.content(String(messageId), 10);
    await line.leaveGroup(groupId);
    expect(faults).toEqual([]);
    expect(simulator.requests).toHaveLength(11);
  });
});
