import { describe, expect, test } from '@jest/globals';
import type { Message } from '../message.ts';
import { fitMessages } from './fit-messages.ts';

const thai = (length: number) => 'ก'.repeat(length);
const cut = (length: number) => `${thai(length - 1)}…`;
const postback = (label: string, displayText = 'x') => ({
  type: 'postback' as const,
  label,
  displayText,
  data: 'a=1',
});
const card = (altText: string, label: string): Message => ({
  type: 'flex',
  altText,
  contents: {
    type: 'carousel',
    contents: [
      {
        type: 'bubble',
        body: {
          type: 'box',
          layout: 'vertical',
          contents: [
            {
              type: 'box',
              layout: 'vertical',
              contents: [{ type: 'button', action: postback(label, thai(301)) }],
            },
          ],
        },
      },
    ],
  },
});

describe('messages made to fit', () => {
  test('are the same when they fit already, and the given ones are never changed', () => {
    const messages = [card('หนังสือเวียน', 'รับทราบ')];
    const before = structuredClone(messages);
    expect(fitMessages([{ type: 'text', text: 'สวัสดี' }])).toEqual({
      messages: [{ type: 'text', text: 'สวัสดี' }],
      violations: [],
    });
    fitMessages(messages);
    expect(messages).toEqual(before);
  });

  test('have texts, alternative texts, labels and said words cut, at any depth', () => {
    const { messages, violations } = fitMessages([
      { type: 'text', text: thai(5001), sender: { name: thai(21) } },
      card(thai(1501), thai(41)),
    ]);
    expect(violations).toEqual([]);
    expect(messages[0]).toEqual({ type: 'text', text: cut(5000), sender: { name: cut(20) } });
    expect(messages[1]).toMatchObject({ altText: cut(1500) });
    expect(JSON.stringify(messages[1])).toContain(JSON.stringify(postback(cut(40), cut(300))));
  });

  test('have quick replies and templates cut to their own, shorter limits', () => {
    const { messages, violations } = fitMessages([
      {
        type: 'template',
        altText: 'x',
        template: {
          type: 'buttons',
          title: thai(50),
          text: thai(161),
          actions: [postback(thai(30))],
        },
      },
      { type: 'location', title: thai(101), address: 'x', latitude: 1, longitude: 1 },
      {
        type: 'text',
        text: 'x',
        quickReply: { items: [{ type: 'action', action: postback(thai(21)) }] },
      },
    ]);
    expect(violations).toEqual([]);
    expect(messages[0]).toMatchObject({
      template: { title: cut(40), text: cut(60), actions: [{ label: cut(20) }] },
    });
    expect(messages[1]).toMatchObject({ title: cut(100) });
    expect(messages[2]).toMatchObject({ quickReply: { items: [{ action: { label: cut(20) } }] } });
  });

  test('keep a placeholder whole or leave it out', () => {
    const substitution = { all: { type: 'mention' as const, mentionee: { type: 'all' as const } } };
    for (const filling of [4990, 4995, 4997, 4999, 5001]) {
      const text = `${thai(filling)}{all} {{${thai(9)}}}`;
      const { messages, violations } = fitMessages([{ type: 'textV2', text, substitution }]);
      expect(violations).toEqual([]);
      expect(messages[0]).toMatchObject({
        text: expect.stringMatching(/^ก+(\{all\} ?(\{\{ก*)?)?…$/),
      });
    }
  });

  test('lose the emojis of the part that was cut off', () => {
    const emoji = (index: number) => ({ index, productId: 'p', emojiId: 'e' });
    const text = `$${thai(5000)}$`;
    const { messages, violations } = fitMessages([
      { type: 'text', text, emojis: [emoji(0), emoji(5001)] },
    ]);
    expect(violations).toEqual([]);
    expect(messages[0]).toMatchObject({ emojis: [emoji(0)] });
  });

  test('never have data, addresses or sent words cut: those are reported', () => {
    const uri = `https://example.org/${'a'.repeat(1000)}`;
    const actions = [
      { ...postback('ปุ่ม'), data: thai(301) },
      { type: 'uri' as const, label: 'เปิด', uri },
      { type: 'message' as const, label: 'ส่ง', text: thai(301) },
    ];
    const message: Message = {
      type: 'template',
      altText: 'x',
      template: { type: 'buttons', text: 'x', actions },
    };
    const { messages, violations } = fitMessages([message]);
    expect(messages).toEqual([message]);
    expect(violations.map(({ property }) => property)).toEqual([
      'messages[0].template.actions[0].data',
      'messages[0].template.actions[1].uri',
      'messages[0].template.actions[2].text',
    ]);
  });

  test('that are too many or too heavy are reported, not dropped', () => {
    const six = Array<Message>(6).fill({ type: 'text', text: 'x' });
    expect(fitMessages(six)).toMatchObject({
      messages: six,
      violations: [{ property: 'messages' }],
    });
  });
});
