import { describe, expect, test } from '@jest/globals';
import { type ActionPlace, checkAction } from './check-action.ts';

const places = (action: object, place: ActionPlace = 'flexButton') =>
  checkAction({ label: 'ปุ่ม', ...action }, 'action', place).map(({ property }) => property);
const postback = { type: 'postback', data: 'a=1' };

describe('an action', () => {
  test.each([
    ['flexButton', 40],
    ['quickReply', 20],
    ['template', 20],
    ['imageCarousel', 12],
  ] as const)('in a %s has a label of at most %i units', (place, most) => {
    expect(places({ ...postback, label: 'ก'.repeat(most) }, place)).toEqual([]);
    expect(places({ ...postback, label: 'ก'.repeat(most + 1) }, place)).toEqual(['action.label']);
  });

  test('needs a label on a button, and none on an area of a card', () => {
    expect(places({ ...postback, label: undefined })).toEqual(['action.label']);
    expect(places({ ...postback, label: undefined }, 'flex')).toEqual([]);
  });

  test('of a postback has data of 1 to 300 units and says at most 300', () => {
    const long = 'ก'.repeat(301);
    expect(places({ ...postback, data: long.slice(1), displayText: long.slice(1) })).toEqual([]);
    expect(places({ ...postback, data: long })).toEqual(['action.data']);
    expect(places({ ...postback, displayText: long })).toEqual(['action.displayText']);
    expect(places({ type: 'postback' })).toEqual(['action.data']);
    expect(places({ ...postback, displayText: 'x', text: 'x' })).toEqual(['action.text']);
  });

  test('fills in text only when it opens the keyboard', () => {
    const filling = { ...postback, fillInText: 'ลงทะเบียน ' };
    expect(places({ ...filling, inputOption: 'openKeyboard' })).toEqual([]);
    expect(places(filling)).toEqual(['action.fillInText']);
  });

  test.each([
    'https://example.org/%E0%B8%81',
    'http://example.org',
    'line://nv/chat',
    'tel:022212151',
  ])('opens %s', (uri) => {
    expect(places({ type: 'uri', uri })).toEqual([]);
  });

  test.each([
    'javascript:alert(1)',
    'ftp://example.org',
    'mailto:a@example.org',
    'https://example.org/หนังสือ',
    'https://example.org/a b',
    'https://',
    'example.org',
    `https://example.org/${'a'.repeat(1000)}`,
  ])('does not open %s', (uri) => {
    expect(places({ type: 'uri', uri })).toEqual(['action.uri']);
  });

  test('opens another address on a desktop, but not from a quick reply', () => {
    const link = {
      type: 'uri',
      uri: 'https://example.org',
      altUri: { desktop: 'https://a.example' },
    };
    expect(places(link)).toEqual([]);
    expect(places(link, 'quickReply')).toEqual(['action.altUri']);
    expect(places({ ...link, altUri: { desktop: 'x' } })).toEqual(['action.altUri.desktop']);
  });

  test('picks a date in the form of its mode', () => {
    const picker = { type: 'datetimepicker', data: 'x', mode: 'datetime' };
    expect(places({ ...picker, initial: '2026-11-20t09:00' })).toEqual([]);
    expect(places({ ...picker, initial: '2026-11-20' })).toEqual(['action.initial']);
    expect(places({ ...picker, mode: 'date', min: '2026-11-20', max: '20/11/2569' })).toEqual([
      'action.max',
    ]);
    expect(places({ type: 'datetimepicker', data: 'x' })).toEqual(['action.mode']);
  });

  test('copies at most 1000 units, sends at most 300', () => {
    expect(places({ type: 'clipboard', clipboardText: 'ก'.repeat(1001) })).toEqual([
      'action.clipboardText',
    ]);
    expect(places({ type: 'message', text: 'ก'.repeat(301) })).toEqual(['action.text']);
    expect(places({ type: 'message' })).toEqual(['action.text']);
  });

  test('takes pictures and places in quick replies only; unknown types nowhere', () => {
    for (const type of ['camera', 'cameraRoll', 'location']) {
      expect(places({ type }, 'quickReply')).toEqual([]);
      expect(places({ type })).toEqual(['action.type']);
    }
    expect(places({ type: 'richmenuswitch', data: 'x', richMenuAliasId: 'x' })).toEqual([
      'action.type',
    ]);
    expect(checkAction(null, 'action', 'flex')).toHaveLength(1);
  });
});
