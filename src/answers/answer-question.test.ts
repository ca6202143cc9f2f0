import { beforeAll, describe, expect, test } from '@jest/globals';
import { starterAsker } from './development/starter-index.ts';
import type { LiveData, LiveDeadline } from './live-data.ts';

let ask: Awaited<ReturnType<typeof starterAsker>>;
beforeAll(async () => {
  ask = await starterAsker();
});

const SECOND_ROUND = { question: 'ตชว 1-3 อำเภอคุณธรรมส่งวันไหน', entryId: 'moral-round-1' };

describe('manners', () => {
  test('what is said in a group to others gets no answer, whatever it is', () => {
    for (const said of ['ITA คืออะไร', 'อำเภอเราส่งยัง', 'สวัสดีครับ', 'บอท ใครยังไม่ส่ง']) {
      expect(ask(said, { in: 'group' })).toMatchObject({ outcome: 'silence', text: '' });
    }
  });

  test('greetings and thanks are answered one-to-one and not in groups', () => {
    for (const said of ['สวัสดีค่ะ', 'ขอบคุณมากครับ', 'โอเคครับ', 'หวัดดีบอท']) {
      expect(ask(said)).toMatchObject({ outcome: 'answer', sources: [] });
      expect(ask(said, { in: 'mention' }).outcome).toBe('silence');
    }
  });

  test('a greeting in front of a question is no small talk', () => {
    expect(ask('สวัสดีค่ะ ขอถามว่า ITA คืออะไรคะ').entryId).toBe('ita-meaning');
  });

  test('what is not about the work is turned down with something to choose', () => {
    const answer = ask('พรุ่งนี้ฝนตกไหม');
    expect(answer).toMatchObject({ outcome: 'clarify', sources: [], entryId: null });
    expect(answer.choices.length).toBeGreaterThanOrEqual(2);
    expect(answer.choices.length).toBeLessThanOrEqual(4);
  });
});

describe('the intent must fit', () => {
  test.each([
    ['ประชุมอำเภอคุณธรรมวันไหน', '26 มกราคม 2567'],
    ['ประชุมอำเภอคุณธรรมทางไหน', 'Zoom'],
    ['รายงานผล DOPA x AMPHOE ITA ส่งเมื่อไหร่', '30 พฤษภาคม 2568'],
    ['รายงานผล DOPA x AMPHOE ITA ส่งให้ใคร', 'ศปท.ปค.'],
    ['เบิกจ่ายงบ ITA ลงระบบไหน', 'e-fms'],
    ['เบิกจ่ายงบ ITA ถึงวันไหน', '15 พฤษภาคม 2568'],
  ])('%s', (question, said) => {
    expect(ask(question)).toMatchObject({ outcome: 'answer', text: expect.stringContaining(said) });
  });
});

describe('years and numbers', () => {
  test('without a year the newest known answers and names its year', () => {
    const answer = ask('คะแนนเฉลี่ย ITA ทั้งประเทศเท่าไหร่');
    expect(answer.entryId).toBe('national-2568');
    expect(answer.text).toContain('ปีงบประมาณ พ.ศ. 2568');
  });

  test('a year of two digits selects that year', () => {
    expect(ask('คะแนนเฉลี่ย ITA ทั้งประเทศปี 66').entryId).toBe('national-2566');
  });

  test('the date of one year is not given for another', () => {
    for (const year of ['66', '68', '69', '70', '2570']) {
      const answer = ask(`อำเภอคุณธรรมรอบ 1 ปี ${year} ส่งวันไหน`);
      expect(answer.outcome).toBe('escalate');
      expect(answer.text).not.toContain('มีนาคม');
    }
  });

  test('for "this year" the known year is offered, not stated', () => {
    const answer = ask('ปีนี้เบิกจ่ายงบ DOPA x AMPHOE ITA ถึงวันไหน');
    expect(answer.outcome).toBe('clarify');
    expect(answer.choices).toEqual([expect.stringContaining('2568')]);
    expect(ask(answer.choices[0] ?? '').entryId).toBe('dopa68-disburse-deadline');
  });

  test('a round, indicator or O-number that is not known is not answered', () => {
    for (const question of [
      'อำเภอคุณธรรมรอบ 3 ส่งวันไหน',
      'ตัวชี้วัด ITA ที่ 15 คืออะไร',
      'O50 ปี 66 คืออะไร',
      'หนังสือ ว 9999 ใครเซ็น',
    ]) {
      expect(ask(question).outcome).not.toBe('answer');
    }
  });

  test('an O-number without a year asks which year', () => {
    const answer = ask('O12 คืออะไร');
    expect(answer.outcome).toBe('clarify');
    expect(answer.choices).toContain('O12 ปี 2569 คืออะไร');
  });

  test('letters that contradict each other are both said, each with its source', () => {
    const answer = ask('คิกออฟเลิกกี่โมง');
    expect(answer.text).toMatch(/15\.30/);
    expect(answer.text).toMatch(/15\.00/);
    expect(answer.sources).toHaveLength(2);
  });
});

describe('what is meant', () => {
  test.each([
    ['ขอรายชื่อตัวชี้วัดของ EIT ครบๆ หน่อย จะทำแผ่นพับแจก', 'eit-indicators'],
    ['มีคนในไลน์บอกว่าปี 67 อำเภอต้องทำ oit 35 ข้อ ถูกไหม', 'oit-district-count-2567'],
    ['ตั้งแต่ปี 64 ปีไหนที่ค่าเฉลี่ยทั้งประเทศเกิน 90 เป็นปีแรก', 'national-trend'],
    ['หนังสือลงวันที่ 25 ธ.ค. 67 ใครลงนาม', 'dopa68-signer'],
    ['ชื่อกลุ่มไลน์งานจริยธรรมของกรมชื่อว่าอะไร สแกน QR ไม่ติด', 'moral-line-group'],
    ['เกณฑ์ผ่านที่ไม่ตกคือกี่แต้ม ita', 'pass-score'],
  ])('“%s” is answered by %s', (question, entryId) => {
    expect(ask(question)).toMatchObject({ outcome: 'answer', entryId });
  });

  test('the next best is offered beside what is likely and not sure', () => {
    const { outcome, choices } = ask('ปฏิทิน ita 67');
    expect(outcome).not.toBe('answer');
    expect(choices.length === 0 || choices.length > 1).toBe(true);
  });

  test('a part of a question is not answered for what the whole asks of another', () => {
    expect(ask('เบอร์ ปปช ประจำจังหวัดสกลนคร').outcome).not.toBe('answer');
  });

  test('the count of one year is not told for another', () => {
    expect(ask('ต้นแบบโดดเด่นปี 66 ได้โล่กี่แห่ง').text).toContain('248');
    expect(ask('ต้นแบบโดดเด่นปี 67 ได้โล่กี่แห่ง').outcome).not.toBe('answer');
  });

  test('a count in another unit is no answer', () => {
    expect(ask('สวนสมุนไพรของ อปท. พื้นที่ขั้นต่ำกี่ไร่').outcome).not.toBe('answer');
  });
});

describe('follow-ups', () => {
  test.each([
    ['แล้วรอบสองล่ะ', SECOND_ROUND, 'moral-round-2'],
    ['แล้ว 4-9 ล่ะคะ', SECOND_ROUND, 'moral-round-2'],
    [
      'แล้วปี 66 ล่ะ',
      { question: 'คะแนนเฉลี่ย ITA ทั้งประเทศ ปี 68', entryId: 'national-2568' },
      'national-2566',
    ],
    [
      'ของจังหวัดล่ะ',
      { question: 'บัญชีอำเภอใน ITAP ทำอะไรได้บ้าง', entryId: 'itap-district-menu' },
      'itap-province-menu',
    ],
    ['ของภายนอกล่ะ', { question: 'แบบวัดภายในมีกี่ตัวชี้วัด', entryId: 'iit-indicators' }, 'eit-indicators'],
  ])('%s is read behind what was asked before', (question, previous, expected) => {
    expect(ask(question, { previous }).entryId).toBe(expected);
    expect(ask(question).entryId).not.toBe(expected);
  });

  test('an office of its own leaves the place of before behind', () => {
    const previous = {
      question: 'ท้องถิ่นดีเด่นปี 67 กาฬสินธุ์ให้กลุ่มงานส่งวันไหน',
      entryId: 'local-deadline-kalasin',
    };
    expect(ask('แล้วจังหวัดส่งกรมวันไหน', { previous }).entryId).toBe('local-deadline-dla');
  });
});

describe('what only a person may answer', () => {
  test.each([
    'ขอขยายเวลาส่งรายงานได้ไหม',
    'เบิกไม่ทันทำไงดี',
    'ขอไม่ส่งอำเภอคุณธรรมได้มั้ย',
    'อุทธรณ์คะแนน oit ยังไง',
    'อำเภอเราได้คะแนน ita เท่าไหร่',
    'คะแนน ita อำเภอคำชะอี',
    'ระบบ itap ล่ม',
    'งบโอนมาหรือยัง',
    'อำเภอละกี่บาท งบ dopa x amphoe ita',
  ])('%s is handed on', (question) => {
    expect(ask(question)).toMatchObject({ outcome: 'escalate' });
  });

  test('a password is refused with the right way to get it', () => {
    const answer = ask('ขอรหัสผ่าน itap หน่อยครับ');
    expect(answer).toMatchObject({ outcome: 'escalate', entryId: 'person:secret' });
    expect(answer.text).toContain('0 2226 0530');
    expect(ask('ลืมรหัส itap ทำไง')).toMatchObject({ outcome: 'answer', entryId: 'itap-password' });
  });
});

describe('live data', () => {
  const deadline: LiveDeadline = {
    deadlineId: 'd1',
    title: 'รายงานผล ITA',
    due: '2026-12-15',
    dueTime: null,
    tier: 'district',
    fiscalYear: 2570,
    areas: [
      { area: '4901', name: 'อำเภอเมืองมุกดาหาร', state: 'submitted' },
      { area: '4904', name: 'อำเภอดงหลวง', state: 'outstanding' },
    ],
    source: { title: 'หนังสือ มท 0322/ว 8001', date: '2026-11-10' },
  };
  const live: LiveData = { openDeadlines: [deadline] };

  test('tells who has not sent yet, with the letter as source', () => {
    const answer = ask('ใครยังไม่ส่งบ้าง', { live });
    expect(answer.text).toContain('ยังไม่ส่ง 1 จาก 2 แห่ง: อำเภอดงหลวง');
    expect(answer.sources).toContainEqual(deadline.source);
  });

  test('tells the next deadline and what is left', () => {
    expect(ask('กำหนดส่งถัดไปคืออะไร', { live }).text).toContain('วันอังคารที่ 15 ธันวาคม 2569');
    expect(ask('เหลืออะไรบ้าง', { live }).text).toContain('รายงานผล ITA');
  });

  test('says so when everything is sent', () => {
    const areas = deadline.areas.map((area) => ({ ...area, state: 'verified' as const }));
    const answer = ask('อำเภอเราส่งครบยัง', { live: { openDeadlines: [{ ...deadline, areas }] } });
    expect(answer.text).toContain('ส่งครบ');
  });

  test('asks a stranger to enrol', () => {
    const answer = ask('อำเภอเราส่งยัง', { live, asker: { offices: [], enrolled: false } });
    expect(answer).toMatchObject({ outcome: 'clarify', text: expect.stringContaining('ลงทะเบียน') });
  });
});
