import { describe, expect, test } from '@jest/globals';
import { sampleCircular } from '../../scripts/preview/sample-circular.ts';
import { actionsOf, dataOf, textsOf } from '../../test/cards/flex-content.ts';
import { circularCard } from './circular-card.ts';

const bare = { ...sampleCircular, deadlines: [], meetings: [], links: [] };

describe('the card of a circular', () => {
  test('says what to do by when, where to meet, and who sent it', () => {
    const texts = textsOf(circularCard(sampleCircular));
    expect(texts).toContain(sampleCircular.subject);
    expect(texts).toContain('ที่ มท 0310.1/ว 1234\nลงวันที่ 16 พฤศจิกายน 2569');
    expect(texts).toContain('ภายในวันศุกร์ที่\n27 พฤศจิกายน 2569 เวลา 16.30 น.');
    expect(texts).toContain('วันจันทร์ที่ 23 พฤศจิกายน 2569\nเวลา 13.30–16.30 น.');
    expect(texts).toEqual(expect.arrayContaining(['ด่วนที่สุด', '912 3456 7890', '257000']));
  });

  test('its notification tells the urgency, the subject, and by when', () => {
    const { altText } = circularCard(sampleCircular);
    expect(altText).toMatch(/^\[ด่วนที่สุด\] การขับเคลื่อน/);
    expect(altText).toContain('ภายใน ศ. 27 พ.ย. 69 เวลา 16.30 น. รายงานชื่อผู้ประสานงาน');
    expect(altText).toContain('ประชุม จ. 23 พ.ย. 69 เวลา 13.30–16.30 น.');
  });

  test('its buttons name the circular and the revision', () => {
    const card = circularCard(sampleCircular);
    expect(dataOf(card, 'รับทราบ')).toEqual(['act=acknowledge&circular=c-0001&revision=1']);
    expect(dataOf(card, 'รายละเอียด')).toEqual(['act=details&circular=c-0001&page=0']);
    expect(dataOf(card, 'ถามเรื่องนี้')).toEqual(['act=ask&circular=c-0001']);
    expect(dataOf(card, 'ส่งแล้ว / รายงานผล')).toEqual(['act=report-circular&circular=c-0001']);
  });

  test('without a deadline there is nothing to report', () => {
    const card = circularCard(bare);
    expect(dataOf(card, 'ส่งแล้ว / รายงานผล')).toEqual([]);
    expect(textsOf(card)).toContain('หนังสือฉบับนี้ไม่มีกำหนดส่ง โปรดอ่านและกดรับทราบ');
    expect(card.altText).toMatch(/\| ไม่มีกำหนดส่ง โปรดกดรับทราบ$/);
  });

  test('the calendar button is there only where the file has an address', () => {
    const uris = (calendarUrl: string | null) =>
      actionsOf(circularCard(sampleCircular, { calendarUrl })).filter(
        ({ label }) => label === 'เพิ่มลงปฏิทิน',
      );
    expect(uris(null)).toEqual([]);
    expect(uris('https://bot.example/c.ics')).toMatchObject([{ uri: 'https://bot.example/c.ics' }]);
  });

  test('a revision says so and how many have acknowledged is told', () => {
    const texts = textsOf(circularCard({ ...bare, revision: 3 }, { acknowledged: 12 }));
    expect(texts).toContain('หนังสือเวียน – แก้ไขครั้งที่ 2');
    expect(texts).toContain('รับทราบแล้ว 12 แห่ง');
  });

  test('twenty deadlines go on in further bubbles, earliest first, none lost', () => {
    const deadlines = Array.from({ length: 20 }, (_, index) => ({
      ...{
        date: `2026-12-${String(28 - index).padStart(2, '0')}`,
        time: null,
        relative: null,
        past: false,
      },
      what: `เรื่องที่ ${20 - index}.`,
    }));
    const card = circularCard({ ...sampleCircular, deadlines });
    expect(card.contents.type).toBe('carousel');
    const shown = textsOf(card).filter((text) => text.startsWith('เรื่องที่'));
    expect(shown).toEqual([...deadlines].reverse().map(({ what }) => what));
    expect(textsOf(card)).toContain('และอีก 15 รายการ ปัดไปทางซ้ายเพื่อดูต่อ');
  });

  test('what even a carousel cannot hold is counted', () => {
    const what = 'ก'.repeat(200);
    const deadlines = Array.from({ length: 200 }, () => ({
      ...{ date: '2026-12-01', time: null, what, relative: null, past: false },
    }));
    const texts = textsOf(circularCard({ ...sampleCircular, deadlines }));
    const shown = texts.filter((text) => text === what).length;
    expect(shown).toBeGreaterThan(10);
    expect(texts).toContain(`และอีก ${200 - shown} รายการ กด “รายละเอียด” เพื่อดูทั้งหมด`);
  });

  test('a relative deadline keeps the words of the letter, one that is over says so', () => {
    const relative = 'ภายใน 15 วันทำการ นับแต่วันที่ได้รับหนังสือ';
    const head = { time: null, what: 'รายงานผล' };
    const texts = textsOf(
      circularCard({
        ...bare,
        deadlines: [
          { ...head, date: null, relative, past: false },
          { ...head, date: '2026-11-01', relative: null, past: true },
        ],
      }),
    );
    expect(texts).toContain(relative);
    expect(texts).toContain('รายงานผล (เลยกำหนดแล้ว)');
  });
});
