import { describe, expect, test } from '@jest/globals';
import { provinces } from './areas.ts';
import { provincesOfPhone } from './phone-area-codes.ts';
import { provincesOfPostalCode } from './postal-codes.ts';
import { lettersOfProvince, provinceOfLetters } from './province-letter-codes.ts';

describe('letters of letter numbers', () => {
  test('every province has two of its own', () => {
    const letters = provinces().map(({ code }) => lettersOfProvince(code));
    expect(letters).not.toContain(null);
    expect(new Set(letters).size).toBe(provinces().length);
    for (const { code } of provinces()) {
      expect(provinceOfLetters(lettersOfProvince(code) ?? '')).toBe(code);
    }
  });

  test('those of ministries are no province', () => {
    expect(provinceOfLetters('มท')).toBeNull();
  });
});

describe('area codes of telephones', () => {
  test('a fixed line tells the provinces it may ring in, however it is written', () => {
    for (const phone of ['0-4261-1817', '042 611 817 ต่อ 12', '0 4261 1817-8']) {
      expect(provincesOfPhone(phone)).toMatchObject({ prefix: '042' });
      expect(provincesOfPhone(phone)?.provinces).toContain('49');
    }
    expect(provincesOfPhone('0 2226 0530')?.provinces).toContain('10');
  });

  test('a mobile phone or an extension tells nothing', () => {
    expect(provincesOfPhone('08 1234 5678')).toBeNull();
    expect(provincesOfPhone('5797')).toBeNull();
  });

  test('every province has an area code', () => {
    const covered = new Set(
      ['02', '032', '034', '035', '036', '037', '038', '039', '042', '043', '044', '045']
        .concat([...['052', '053', '054', '055', '056', '073', '074', '075', '076', '077']])
        .flatMap((prefix) => provincesOfPhone(`${prefix}1234567`.slice(0, 9))?.provinces ?? []),
    );
    expect(covered.size).toBe(provinces().length);
  });
});

describe('postal codes', () => {
  test.each([
    ['49000', ['49']],
    ['10270', ['10', '11']],
    ['12000', ['13']],
    ['18000', ['19']],
    ['20000', ['20']],
    ['59000', []],
    ['19000', []],
    ['4900', []],
  ])('%s lies in %j', (postalCode, provinces) => {
    expect(provincesOfPostalCode(postalCode)).toEqual(provinces);
  });
});
