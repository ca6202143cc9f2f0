import { describe, expect, test } from '@jest/globals';
import { checkTemplate } from './check-template.ts';

const places = (template: unknown) =>
  checkTemplate(template, 'template').map(({ property }) => property);
const action = { type: 'postback', label: 'ปุ่ม', data: 'x' };
const thai = (length: number) => 'ก'.repeat(length);

describe('a template', () => {
  test('of buttons has up to 4 actions and a text that is shorter beside a title', () => {
    const buttons = { type: 'buttons', text: thai(160), actions: Array(4).fill(action) };
    expect(places(buttons)).toEqual([]);
    expect(places({ ...buttons, title: thai(40) })).toEqual(['template.text']);
    expect(places({ ...buttons, title: thai(41), text: thai(60) })).toEqual(['template.title']);
    expect(places({ ...buttons, actions: Array(5).fill(action) })).toEqual(['template.actions']);
  });

  test('of confirmation has two actions and up to 240 units', () => {
    const confirm = { type: 'confirm', text: thai(240), actions: [action, action] };
    expect(places(confirm)).toEqual([]);
    expect(places({ ...confirm, text: thai(241), actions: [action] })).toEqual([
      'template.text',
      'template.actions',
    ]);
  });

  test('of columns has up to 10, with as many actions each', () => {
    const column = { text: thai(120), actions: [action] };
    const carousel = (...columns: object[]) => ({ type: 'carousel', columns });
    expect(places(carousel(...Array(10).fill(column)))).toEqual([]);
    expect(places(carousel(...Array(11).fill(column)))).toEqual(['template.columns']);
    expect(places(carousel(column, { ...column, actions: [action, action] }))).toEqual([
      'template.columns',
    ]);
    expect(places(carousel({ ...column, title: 'ก' }))).toEqual(['template.columns[0].text']);
  });

  test('of pictures has short labels', () => {
    const column = { imageUrl: 'https://example.org/a.png', action };
    expect(places({ type: 'image_carousel', columns: [column] })).toEqual([]);
    const long = { ...column, action: { ...action, label: thai(13) } };
    expect(places({ type: 'image_carousel', columns: [long] })).toEqual([
      'template.columns[0].action.label',
    ]);
  });

  test('of another type is refused', () => {
    expect(places({ type: 'poster' })).toEqual(['template.type']);
  });
});
