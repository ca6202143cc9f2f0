import { describe, expect, test } from '@jest/globals';
import { circularRecord } from '../../test/planning/records.ts';
import type { LetterDeadline, LetterMeeting } from '../storage/records/circular.ts';
import { instantOf } from '../thai/bangkok-time.ts';
import { datesOfCircular } from './dates-of-circular.ts';

const deadline = (given: Partial<LetterDeadline>): LetterDeadline => ({
  date: '2027-03-08',
  time: null,
  what: 'รายงานตัวชี้วัดที่ 1-3',
  relative: null,
  past: false,
  ...given,
});
const meeting = (given: Partial<LetterMeeting>): LetterMeeting => ({
  date: '2027-01-26',
  end_date: null,
  start: '13:30',
  end: null,
  channel: 'Zoom',
  meetingId: '662 000 0322',
  passcode: '674321',
  place: null,
  ...given,
});

describe('the deadlines of a circular', () => {
  test('are one record per dated deadline, for every obligated district', () => {
    const circular = circularRecord({
      deadlines: [
        deadline({ time: '16:30' }),
        deadline({ date: null, relative: 'ภายใน 15 วันทำการ' }),
        deadline({ date: '2027-05-10', what: ' ' }),
      ],
      audience: { tier: 'district', include: ['49'], exclude: ['4902'] },
    });
    const { deadlines } = datesOfCircular(circular);
    expect(deadlines.map(({ id, title, due, dueTime }) => ({ id, title, due, dueTime }))).toEqual([
      {
        id: 'circular:deadline1:district',
        title: 'รายงานตัวชี้วัดที่ 1-3',
        due: '2027-03-08',
        dueTime: '16:30',
      },
      {
        id: 'circular:deadline3:district',
        title: 'การขับเคลื่อนการประเมิน ITA ของอำเภอ',
        due: '2027-05-10',
        dueTime: null,
      },
    ]);
    expect(deadlines[0]).toMatchObject({
      version: 0,
      tier: 'district',
      areas: ['4901', '4903', '4904', '4905', '4906', '4907'],
      fiscalYear: 2570,
      state: 'open',
      revision: 1,
    });
  });

  test('are one per tier for provinces and districts together', () => {
    const { deadlines } = datesOfCircular(
      circularRecord({
        deadlines: [deadline({})],
        audience: { tier: 'both', include: ['47', '49'], exclude: [] },
      }),
    );
    expect(deadlines.map(({ tier, areas }) => [tier, areas.length])).toEqual([
      ['province', 2],
      ['district', 25],
    ]);
  });

  test('begin to count when the circular is sent', () => {
    const sendAt = instantOf('2026-12-01', '09:00');
    const { deadlines } = datesOfCircular(circularRecord({ deadlines: [deadline({})], sendAt }));
    expect(deadlines[0]?.createdAt).toBe(sendAt);
  });

  test('come out the same when it is done twice', () => {
    const circular = circularRecord({ deadlines: [deadline({})], meetings: [meeting({})] });
    expect(datesOfCircular(circular)).toEqual(datesOfCircular(circular));
  });
});

describe('the meetings of a circular', () => {
  const ROOM = 'https://us06web.zoom.us/j/6620000322?pwd=Znu';

  test('are records for its whole audience', () => {
    const circular = circularRecord({ meetings: [meeting({})], links: [ROOM] });
    expect(datesOfCircular(circular).meetings).toEqual([
      {
        id: 'circular:meeting1',
        version: 0,
        circularId: 'circular',
        revision: 1,
        state: 'open',
        title: 'การขับเคลื่อนการประเมิน ITA ของอำเภอ',
        date: '2027-01-26',
        endDate: null,
        start: '13:30',
        end: null,
        channel: 'Zoom',
        place: null,
        link: ROOM,
        meetingId: '662 000 0322',
        passcode: '674321',
        audience: circular.audience,
      },
    ]);
  });

  test.each<[string, Partial<LetterMeeting>, readonly string[], string | null]>([
    ['the room, not the folder', {}, ['https://drive.google.com/drive/folders/1', ROOM], ROOM],
    ['the room of its id', {}, ['https://zoom.us/j/111', ROOM], ROOM],
    ['none of another channel', { channel: 'Webex' }, [ROOM], null],
    ['any room where no channel is named', { channel: null }, [ROOM], ROOM],
    ['none for a meeting on site', { channel: 'onsite' }, [ROOM], null],
    ['none where none is given', {}, ['www.dopa.go.th', 'not a link'], null],
    ['none that only looks like one', {}, ['https://zoom.us.evil.example/j/6620000322'], null],
    ['a room without https', {}, ['zoom.us/j/6620000322'], 'https://zoom.us/j/6620000322'],
  ])('link to %s', (_, given, links, link) => {
    const circular = circularRecord({ meetings: [meeting(given)], links });
    expect(datesOfCircular(circular).meetings[0]?.link).toBe(link);
  });
});

test('a meeting with two rooms to choose from and no id names no room: a wrong one is worse than none', () => {
  const links = ['https://zoom.us/j/1112223333', 'https://zoom.us/j/4445556666'];
  const linkOf = (meetingId: string | null) => {
    const meeting = {
      ...{ date: '2026-12-01', end_date: null, start: '09:00', end: null },
      meetingId,
    };
    const full = { ...meeting, channel: 'Zoom', passcode: null, place: null };
    return datesOfCircular(circularRecord({ links, meetings: [full] })).meetings[0]?.link;
  };
  expect(linkOf(null)).toBeNull();
  expect(linkOf('444 555 6666')).toBe('https://zoom.us/j/4445556666');
});
