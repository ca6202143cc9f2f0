import { describe, expect, test } from '@jest/globals';
import { checkFlexContainer } from './check-flex.ts';

const places = (container: unknown) =>
  checkFlexContainer(container, 'contents').map(({ property }) => property);
const text = (words: string) => ({ type: 'text', text: words });
const box = (layout: string, ...contents: object[]) => ({ type: 'box', layout, contents });
const bubble = (...contents: object[]) => ({ type: 'bubble', body: box('vertical', ...contents) });
const button = { type: 'button', action: { type: 'postback', label: 'รับทราบ', data: 'x' } };
const image = { type: 'image', url: 'https://example.org/a.png' };
const icon = { type: 'icon', url: 'https://example.org/a.png' };
const separator = { type: 'separator' };
const filler = { type: 'filler' };
const carousel = (...contents: object[]) => ({ type: 'carousel', contents });

describe('a bubble', () => {
  test('takes what LINE takes', () => {
    const inner = box('baseline', icon, text('ก'), filler);
    const spans = { type: 'text', contents: [{ type: 'span', text: 'ก', weight: 'bold' }] };
    const all = bubble(text('ก'), button, image, separator, filler, inner, spans);
    expect(
      places({ ...all, size: 'giga', header: box('horizontal', text('ก')), hero: image }),
    ).toEqual([]);
  });

  test('has a block, and boxes for blocks', () => {
    expect(places({ type: 'bubble' })).toEqual(['contents']);
    expect(places({ type: 'bubble', body: text('ก') })).toEqual(['contents.body.type']);
    expect(places({ type: 'bubble', hero: text('ก') })).toEqual(['contents.hero.type']);
    expect(places({ type: 'card' })).toEqual(['contents.type']);
    expect(places(null)).toEqual(['contents.type']);
  });

  test.each([
    ['vertical', icon],
    ['horizontal', { type: 'span', text: 'ก' }],
    ['vertical', { type: 'video' }],
    ['baseline', button],
    ['baseline', box('vertical')],
    ['baseline', separator],
  ])('holds in a %s box no %j', (layout, child) => {
    expect(places(bubble(box(layout, child)))).toContain(
      'contents.body.contents[0].contents[0].type',
    );
  });

  test('knows no other layout and needs contents in a box', () => {
    expect(places(bubble(box('diagonal')))).toEqual(['contents.body.contents[0].layout']);
    expect(places({ type: 'bubble', body: { type: 'box', layout: 'vertical' } })).toEqual([
      'contents.body.contents',
    ]);
  });

  test('has no empty text, no button without an action, no picture but by https', () => {
    const at = 'contents.body.contents[0]';
    expect(places(bubble(text('')))).toEqual([`${at}.text`]);
    expect(places(bubble(text(' ')))).toEqual([]);
    expect(places(bubble({ type: 'text' }))).toEqual([`${at}.text`]);
    expect(places(bubble({ type: 'text', contents: [{ type: 'span', text: '' }] }))).toEqual([
      `${at}.contents[0].text`,
    ]);
    expect(places(bubble({ type: 'button' }))).toEqual([`${at}.action`]);
    expect(places(bubble({ ...image, url: 'http://example.org/a.png' }))).toEqual([`${at}.url`]);
  });

  test('has known properties with known values only', () => {
    const at = 'contents.body.contents[0]';
    expect(places(bubble({ ...text('ก'), wraps: true }))).toEqual([`${at}.wraps`]);
    expect(places(bubble({ ...text('ก'), wrap: 'true' }))).toEqual([`${at}.wrap`]);
    expect(places(bubble({ ...text('ก'), size: '14px', color: '#00000080' }))).toEqual([]);
    expect(places(bubble({ ...text('ก'), size: 'huge', color: 'red' }))).toEqual([
      `${at}.size`,
      `${at}.color`,
    ]);
    expect(places(bubble({ ...box('vertical'), paddingAll: '5%', flex: -1 }))).toEqual([
      `${at}.flex`,
    ]);
  });

  test('is at most 30 KB of UTF-8, in which a Thai letter is three bytes', () => {
    const empty = Buffer.byteLength(JSON.stringify(bubble(text(''))));
    const full = Math.floor((30_000 - empty) / 3);
    expect(places(bubble(text('ก'.repeat(full))))).toEqual([]);
    expect(places(bubble(text('ก'.repeat(full + 1))))).toEqual(['contents']);
  });

  test('with a video is big enough and stands alone', () => {
    const url = 'https://example.org/a.mp4';
    const hero = { type: 'video', url, previewUrl: image.url, altContent: image };
    expect(places({ type: 'bubble', hero })).toEqual([]);
    expect(places({ type: 'bubble', size: 'nano', hero })).toEqual(['contents.hero']);
    expect(places(carousel({ type: 'bubble', hero }))).toEqual(['contents.contents[0].hero']);
  });
});

describe('a carousel', () => {
  const one = bubble(text('ก'));

  test('has 1 to 12 bubbles of one size', () => {
    expect(places(carousel(...Array(12).fill(one)))).toEqual([]);
    expect(places(carousel(...Array(13).fill(one)))).toEqual(['contents.contents']);
    expect(places(carousel())).toEqual(['contents.contents']);
    expect(places(carousel(one, { ...one, size: 'mega' }))).toEqual([]);
    expect(places(carousel(one, { ...one, size: 'kilo' }))).toEqual(['contents.contents']);
    expect(places(carousel(carousel(one)))).toContain('contents.contents[0].type');
  });

  test('is at most 50 KB of UTF-8', () => {
    const heavy = bubble(text('ก'.repeat(8_000)));
    expect(places(carousel(heavy, heavy))).toEqual([]);
    expect(places(carousel(heavy, heavy, heavy))).toEqual(['contents']);
  });
});
