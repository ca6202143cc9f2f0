import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeLetter } from '../harness/letter.ts';
import { type Bot, startBot } from '../harness/start-bot.ts';

let bot: Bot;
const ids = { wipa: '', somsri: '', mukdahan: '', dongLuang: '' };
const draft = async () => {
  const [open] = await bot.store.drafts.find({ where: { state: 'open' } });
  if (open === undefined) throw new Error('no draft');
  return open;
};
const press = (who: string, label: string | RegExp) => bot.press(who, who, label);

beforeAll(async () => {
  bot = await startBot({ day: '2026-11-20' });
  ids.wipa = bot.simulator.addUser('วิภา').id;
  ids.somsri = bot.simulator.addUser('สมศรี').id;
  ids.mukdahan = await bot.enrolledGroup('มุกดาหาร', [ids.somsri], 'province', '49');
  ids.dongLuang = await bot.enrolledGroup('ปกครองดงหลวง', [ids.somsri], 'district', '4904');
  await bot.enrol(ids.wipa, ids.wipa, 'province', '00', 'coordinator');
  await bot.enrol(ids.somsri, ids.somsri, 'province', '49', 'coordinator');
});
afterAll(() => bot.stop());

describe('the department picks an audience by pressing', () => {
  test('a region, a province and a district in five presses', async () => {
    await bot.say(ids.wipa, ids.wipa, makeLetter({ to: 'ผู้เกี่ยวข้อง' }));
    await press(ids.wipa, 'แก้กลุ่ม');
    await press(ids.wipa, 'ภาคอีสาน');
    await press(ids.wipa, 'มุกดาหาร');
    expect((await draft()).audience).toMatchObject({ tier: 'district', include: ['49'] });
    const { id, version } = await draft();
    await bot.simulator.postback(
      ids.wipa,
      ids.wipa,
      `act=draft-pick&draft=${id}&version=${version}&view=49&toggle=4904`,
    );
    await bot.app.settled();
    expect((await draft()).audience).toMatchObject({ include: ['49'], exclude: ['4904'] });
    expect(bot.heard(ids.wipa)).toMatch(/ยกเว้นอำเภอดงหลวง/);
  });

  test('all provinces of a region at once, and of another tier', async () => {
    await press(ids.wipa, 'กลับไปเลือกภาค');
    await press(ids.wipa, 'ภาคตะวันตก');
    await press(ids.wipa, /ทุกจังหวัดในภาคตะวันตก/);
    expect((await draft()).audience?.include).toEqual(['49', '63', '70', '71', '76', '77']);
    await press(ids.wipa, 'กลับไปเลือกภาค');
    await press(ids.wipa, 'จังหวัด');
    expect((await draft()).audience?.tier).toBe('province');
  });

  test('keeps it under a name and uses it for the next circular', async () => {
    await press(ids.wipa, 'บันทึกกลุ่มนี้ไว้ใช้ครั้งหน้า');
    await bot.say(ids.wipa, ids.wipa, 'นำร่อง');
    expect(bot.heard(ids.wipa)).toContain('บันทึกกลุ่มเป้าหมาย “นำร่อง”');
    const { audience, id } = await draft();
    await bot.simulator.postback(ids.wipa, ids.wipa, `act=draft-cancel&draft=${id}`);
    await bot.app.settled();
    await bot.say(ids.wipa, ids.wipa, makeLetter({ number: 'มท 1/ว 2', to: 'ผู้เกี่ยวข้อง' }));
    await press(ids.wipa, 'แก้กลุ่ม');
    await press(ids.wipa, 'ใช้ นำร่อง');
    expect((await draft()).audience).toEqual(audience);
  });

  test('sees by name whom it reaches, whom not, how to enrol them, and the cost', async () => {
    await press(ids.wipa, 'เสร็จแล้ว กลับไปที่ร่าง');
    await press(ids.wipa, 'ดูรายชื่อกลุ่มที่จะได้รับ');
    const told = bot.heard(ids.wipa, 3);
    expect(told).toMatch(/จะส่งถึง 1 กลุ่ม 1 คน[\s\S]*มุกดาหาร \(จังหวัดมุกดาหาร, 1 คน\)/);
    expect(told).toMatch(/จะไม่ได้รับ 5 แห่ง[\s\S]*จังหวัดตาก[\s\S]*สร้างรหัส/);
    expect(told).toMatch(/ใช้โควตา 1 ข้อความ ส่งแล้วเหลือ 34,999 ข้อความ/);
  });
});

describe('a province picks', () => {
  test('among its own districts only', async () => {
    await bot.say(ids.somsri, ids.somsri, makeLetter({ number: 'มห 1/ว 9' }));
    await press(ids.somsri, 'แก้กลุ่ม');
    expect(bot.heard(ids.somsri, 2)).toContain('ดงหลวง');
    expect(bot.heard(ids.somsri, 2)).not.toContain('ภาคอีสาน');
    const [own] = await bot.store.drafts.find({ where: { state: 'open', ownerId: ids.somsri } });
    const data = `act=draft-pick&draft=${own?.id}&version=${own?.version}&view=49`;
    await bot.simulator.postback(ids.somsri, ids.somsri, `${data}&toggle=4701`);
    await bot.app.settled();
    expect(bot.heard(ids.somsri)).toContain('เกินพื้นที่');
    await bot.simulator.postback(ids.somsri, ids.somsri, `${data}&tier=both`);
    await bot.app.settled();
    const stored = await bot.store.drafts.get(own?.id ?? '');
    expect(stored?.audience?.tier).toBe('district');
  });
});

test('everything that was sent follows LINE’s rules', () => expect(bot.wrongs()).toEqual([]));
