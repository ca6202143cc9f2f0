import { expect, test } from '@jest/globals';
import { renderTranscript } from './render-transcript.ts';
import { createWorld, say, type World } from './world.ts';

const HALF_PAST_NINE = Date.UTC(2026, 10, 20, 2, 30);

function createChat(): { world: World; userId: string } {
  const clock = { now: () => HALF_PAST_NINE };
  const world = createWorld({ clock, seed: '1', botName: 'บอท', monthlyLimit: null });
  const userId = world.ids.userId();
  world.users.set(userId, { id: userId, name: 'สมชาย', friend: true });
  return { world, userId };
}

test('a transcript reads as the chat does, with cards and buttons as text, in Bangkok time', () => {
  const { world, userId } = createChat();
  const person = { chatId: userId, from: userId, via: 'person' } as const;
  const bot = { chatId: userId, from: null, via: 'reply' } as const;
  const text = (words: string) => ({ type: 'text', text: words });
  say(world, { ...person, content: text('สวัสดี\nครับ') });
  const wrong = say(world, { ...person, content: text('ผิด') });
  wrong.unsent = true;
  say(world, { ...person, content: { type: 'file', fileName: 'ก.pdf' } });
  const contents = {
    type: 'bubble',
    header: { type: 'box', layout: 'vertical', contents: [text('หนังสือเวียน')] },
    body: {
      type: 'box',
      layout: 'vertical',
      contents: [
        { type: 'box', layout: 'baseline', contents: [text('กำหนดส่ง'), text('30 พ.ย.')] },
        { type: 'separator' },
        {
          type: 'text',
          contents: [
            { type: 'span', text: 'ด่วน' },
            { type: 'span', text: 'ที่สุด' },
          ],
        },
      ],
    },
    footer: {
      type: 'box',
      layout: 'vertical',
      contents: [{ type: 'button', action: { type: 'postback', label: 'รับทราบ', data: 'x' } }],
    },
  };
  say(world, { ...bot, content: { type: 'flex', altText: 'x', contents } });
  const all = { type: 'mention', mentionee: { type: 'all' } };
  const items = ['ใช่', 'ไม่'].map((label) => ({ type: 'action', action: { label } }));
  say(world, {
    ...bot,
    content: { type: 'textV2', text: '{all} {{1}}', substitution: { all }, quickReply: { items } },
  });
  expect(renderTranscript(world, userId)).toBe(
    [
      '09:30 สมชาย',
      '    สวัสดี',
      '    ครับ',
      '09:30 สมชาย',
      '    (ยกเลิกข้อความแล้ว)',
      '09:30 สมชาย',
      '    📄 ก.pdf',
      '09:30 บอท ●',
      '    ┌',
      '    │ หนังสือเวียน',
      '    │ กำหนดส่ง  30 พ.ย.',
      `    │ ${'─'.repeat(24)}`,
      '    │ ด่วนที่สุด',
      '    │ [รับทราบ]',
      '    └',
      '09:30 บอท ●',
      '    @All {1}',
      '    [ใช่] [ไม่]',
    ].join('\n'),
  );
});

test('a transcript can begin later, and an empty chat has an empty one', () => {
  const { world, userId } = createChat();
  const content = { type: 'sticker' };
  say(world, { chatId: userId, from: userId, via: 'person', content });
  expect(renderTranscript(world, userId)).toBe('09:30 สมชาย\n    (sticker)');
  expect(renderTranscript(world, userId, HALF_PAST_NINE + 1)).toBe('');
  expect(renderTranscript(world, 'nobody')).toBe('');
});
