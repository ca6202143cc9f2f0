import { describe, expect, test } from '@jest/globals';
import { checkMessages } from './check-messages.ts';

const text = (length: number) => ({ type: 'text', text: 'ก'.repeat(length) });
const places = (...messages: unknown[]) => checkMessages(messages).map(({ property }) => property);

describe('messages', () => {
  test('are one to five, of a known type, at most 2 MB', () => {
    expect(places(text(1))).toEqual([]);
    expect(places(...Array(5).fill(text(1)))).toEqual([]);
    expect(places()).toEqual(['messages']);
    expect(places(...Array(6).fill(text(1)))).toEqual(['messages']);
    expect(places(text(1), { type: 'file' })).toEqual(['messages[1].type']);
    expect(places('text', null)).toEqual(['messages[0]', 'messages[1]']);
    const heavy = { ...text(1), padding: 'ก'.repeat(667_000) };
    expect(places(heavy)).toEqual(['messages']);
  });

  test('nested without end are refused, not an overflow', () => {
    const deep = JSON.parse(`${'{"contents":'.repeat(50_000)}0${'}'.repeat(50_000)}`);
    expect(places({ type: 'flex', altText: 'x', contents: deep })).toEqual(['messages']);
  });

  test('say what is wrong in the form of LINE', () => {
    expect(checkMessages([text(5001)])).toEqual([
      { property: 'messages[0].text', message: 'Length must be between 1 and 5000' },
    ]);
  });
});

describe('a text message', () => {
  test('has 1 to 5000 UTF-16 units, so an emoji is two', () => {
    expect(places(text(5000))).toEqual([]);
    expect(places({ type: 'text', text: '😀'.repeat(2500) })).toEqual([]);
    expect(places({ type: 'text', text: '😀'.repeat(2501) })).toEqual(['messages[0].text']);
    expect(places({ type: 'text', text: ' \n' })).toEqual(['messages[0].text']);
    expect(places({ type: 'text' })).toEqual(['messages[0].text']);
  });

  test('has a $ where an emoji goes, and at most 20 of them', () => {
    const emoji = (index: number) => ({ index, productId: 'p', emojiId: 'e' });
    expect(places({ type: 'text', text: '$ $', emojis: [emoji(0), emoji(2)] })).toEqual([]);
    expect(places({ type: 'text', text: '$ $', emojis: [emoji(1)] })).toEqual([
      'messages[0].emojis[0].index',
    ]);
    const many = Array.from({ length: 21 }, (_, index) => emoji(index));
    expect(places({ type: 'text', text: '$'.repeat(21), emojis: many })).toEqual([
      'messages[0].emojis',
    ]);
  });
});

describe('a text with placeholders', () => {
  const all = { type: 'mention', mentionee: { type: 'all' } };
  const message = (words: string, substitution?: object) => ({
    type: 'textV2',
    text: words,
    substitution,
  });

  test('defines each of them, and doubles other braces', () => {
    expect(places(message('{all} เรียน {{ทุกอำเภอ}}', { all }))).toEqual([]);
    expect(places(message('{nobody}', { all }))).toEqual(['messages[0].text']);
    expect(places(message('{all', { all }))).toEqual(['messages[0].text']);
    expect(places(message('ก}', {}))).toEqual(['messages[0].text']);
    expect(places(message('{{{all}}}', { all }))).toEqual([]);
  });

  test('has at most 100 substitutions, 20 mentions, and keys of 20 plain letters', () => {
    const emoji = { type: 'emoji', productId: 'p', emojiId: 'e' };
    const many = (count: number, value: object) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, value]));
    expect(places(message('x', many(20, all)))).toEqual([]);
    expect(places(message('x', many(21, all)))).toEqual(['messages[0].substitution']);
    expect(places(message('x', many(21, emoji)))).toEqual(['messages[0].substitution']);
    expect(places(message('x', { 'no-dash': all }))).toEqual(['messages[0].substitution.no-dash']);
    expect(places(message('x', { [`k${'0'.repeat(20)}`]: all }))).toHaveLength(1);
    expect(places(message('x', { k: { type: 'link' } }))).toEqual([
      'messages[0].substitution.k.type',
    ]);
  });
});

test('an alternative text has 1 to 1500 units', () => {
  const contents = { type: 'bubble', body: { type: 'box', layout: 'vertical', contents: [] } };
  const flex = (altText: string) => ({ type: 'flex', altText, contents });
  expect(places(flex('ก'.repeat(1500)))).toEqual([]);
  expect(places(flex('ก'.repeat(1501)))).toEqual(['messages[0].altText']);
  expect(places(flex(''))).toEqual(['messages[0].altText']);
});

test('quick replies are 1 to 13 with labels up to 20', () => {
  const item = (label: string) => ({
    type: 'action',
    action: { type: 'message', label, text: 'x' },
  });
  const message = (items: object[]) => ({ ...text(1), quickReply: { items } });
  expect(places(message(Array(13).fill(item('ก'.repeat(20)))))).toEqual([]);
  expect(places(message(Array(14).fill(item('ก'))))).toEqual(['messages[0].quickReply.items']);
  expect(places(message([]))).toEqual(['messages[0].quickReply.items']);
  const long = message([item('ก'.repeat(21))]);
  expect(places(long)).toEqual(['messages[0].quickReply.items[0].action.label']);
});

test('a sender has a short name without the word LINE, and a picture by https', () => {
  const from = (sender: object) => places({ ...text(1), sender });
  expect(from({ name: 'ก'.repeat(20), iconUrl: 'https://example.org/a.png' })).toEqual([]);
  expect(from({ name: 'ก'.repeat(21) })).toEqual(['messages[0].sender.name']);
  expect(from({ name: 'LINE Team' })).toEqual(['messages[0].sender.name']);
  expect(from({ iconUrl: 'http://example.org/a.png' })).toEqual(['messages[0].sender.iconUrl']);
});

test('pictures, places, stickers and maps keep their rules', () => {
  const url = 'https://example.org/a.jpg';
  expect(places({ type: 'image', originalContentUrl: url, previewImageUrl: url })).toEqual([]);
  expect(places({ type: 'image', originalContentUrl: url })).toEqual([
    'messages[0].previewImageUrl',
  ]);
  expect(places({ type: 'audio', originalContentUrl: url })).toEqual(['messages[0].duration']);
  const place = {
    type: 'location',
    title: 'ที่ว่าการอำเภอ',
    address: 'x',
    latitude: 16,
    longitude: 104,
  };
  expect(places(place)).toEqual([]);
  expect(places({ ...place, latitude: 91, title: 'ก'.repeat(101) })).toEqual([
    'messages[0].title',
    'messages[0].latitude',
  ]);
  expect(places({ type: 'sticker', packageId: '1' })).toEqual(['messages[0].stickerId']);
  const action = { type: 'message', text: 'ก'.repeat(401) };
  const map = { type: 'imagemap', altText: 'x', baseUrl: url, baseSize: { width: 1040 } };
  expect(places({ ...map, actions: [action] })).toEqual(['messages[0].actions[0].text']);
  expect(places({ ...map, baseSize: { width: 1000 }, actions: [] })).toEqual([
    'messages[0].baseSize.width',
  ]);
});
