import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { circularRecord } from '../../test/planning/records.ts';
import { openStore } from '../storage/open-store.ts';
import type { Circular } from '../storage/records/circular.ts';
import { put, type Store } from '../storage/store.ts';
import { findCirculars, matchesWords } from './find-circulars.ts';

const NOW = 1_795_000_000_000;
const circular = (id: string, given: Partial<Circular>): Circular =>
  circularRecord({ id, version: 0, sendAt: NOW - 1, createdAt: NOW - 1, ...given });

describe('a search', () => {
  const letter = circular('a', {
    number: 'มห 0018.1/ว 575',
    date: '2024-01-16',
    subject: 'การขับเคลื่อนการประเมินอำเภอคุณธรรม “ต้นแบบ”',
    from: 'ศาลากลางจังหวัดมุกดาหาร',
    fiscalYear: 2567,
  });

  test.each([
    '575',
    'ว575',
    'ว ๕๗๕',
    'มห0018.1/ว575',
    'อำเภอคุณธรรม ต้นแบบ',
    'ต้นแบบ 575',
    '2567',
    '๒๕๖๗ คุณธรรม',
    'มุกดาหาร',
    '',
  ])('for “%s” finds the letter', (words) => expect(matchesWords(letter, words)).toBe(true));

  test.each(['576', 'ว 575 ITA', '2568', 'สกลนคร'])('for “%s” does not', (words) =>
    expect(matchesWords(letter, words)).toBe(false),
  );
});

describe('of the circulars in the store', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore('sqlite::memory:');
    const records = [
      circular('old', { createdAt: NOW - 9, subject: 'เก่า' }),
      circular('new', { createdAt: NOW - 2, subject: 'ใหม่' }),
      circular('hidden', { createdAt: NOW - 1, subject: 'ของคนอื่น' }),
      circular('cancelled', { state: 'cancelled', subject: 'ยกเลิกแล้ว' }),
      circular('later', { sendAt: NOW + 1, subject: 'ยังไม่ถึงเวลา' }),
      circular('due', { sendAt: NOW, createdAt: NOW - 5, subject: 'ถึงเวลา' }),
    ];
    await store.commit(records.map((record) => put('circulars', record)));
  });
  afterAll(() => store.close());
  const find = async (words: string) => {
    const found = await findCirculars(store, ({ id }) => id !== 'hidden', words, NOW);
    return found.map(({ id }) => id);
  };

  test('those sent, in force and visible come newest first', async () => {
    expect(await find('')).toEqual(['new', 'due', 'old']);
  });

  test('words narrow them down', async () => {
    expect(await find('ใหม่')).toEqual(['new']);
    expect(await find('ยังไม่ถึงเวลา')).toEqual([]);
  });
});
