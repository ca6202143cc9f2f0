import { usedThisMonth } from '../simulator/quota.ts';
import { instantOf } from '../thai/bangkok-time.ts';
import { type Cast, callCast, GROUP_OFFICES } from './cast.ts';
import { DEMO_LETTER } from './letter.ts';
import type { Stage } from './start-stage.ts';

/** Where the story is told: headings, and the messages of a chat as they come in. */
export interface Narrator {
  readonly scene: (title: string) => void;
  readonly say: (words: string) => void;
  /** Shows what has been said in a chat since it was shown last, or only the last few messages of that. */
  readonly show: (chatId: string, title: string, last?: number) => void;
}

/** The first day of the story; everything else follows from the letter's dates. */
export const STORY_DAY = '2026-11-23';
const SEVEN_DAYS_BEFORE = '2026-12-08';
const AUDIENCE = 'ทุกอำเภอในจังหวัดมุกดาหาร, จังหวัดสกลนคร';

/** How many groups the circular must reach, and how many the digest. */
const DISTRICT_GROUPS = 4;

const pushesTo = ({ simulator }: Stage, chatIds: readonly string[]): number =>
  simulator.world.accepted.filter(({ endpoint, to }) => endpoint === 'push' && chatIds.includes(to))
    .length;

async function enrol(stage: Stage, cast: Cast, narrator: Narrator): Promise<void> {
  narrator.scene('1. กลุ่มของสองจังหวัดและสี่อำเภอลงทะเบียน');
  for (const [key, tier, area, name] of GROUP_OFFICES) {
    const group = cast.groups[key];
    const [member = cast.department] = stage.simulator.world.groups.get(group)?.memberIds ?? [];
    await stage.say(group, member, `ลงทะเบียน ${await stage.code(tier, area)}`);
    narrator.show(group, name);
  }
  const officers = {
    mueangMukdahan: '4901',
    dongLuang: '4904',
    mueangSakon: '4701',
    phangKhon: '4705',
  } as const;
  for (const [key, area] of Object.entries(officers)) {
    const person = cast.officers[key as keyof typeof officers];
    await stage.say(person, person, `ลงทะเบียน ${await stage.code('district', area)}`);
  }
  for (const person of [cast.department, cast.deputy]) {
    await stage.say(
      person,
      person,
      `ลงทะเบียน ${await stage.code('province', '00', 'coordinator')}`,
    );
  }
  narrator.show(cast.department, 'แชตส่วนตัวของพรทิพย์');
}

async function publish(stage: Stage, cast: Cast, narrator: Narrator): Promise<void> {
  const { department, deputy, groups } = cast;
  narrator.scene('2. วางหนังสือสองหน้า บอทอ่านเป็นร่าง เลือกกลุ่มเป้าหมาย แล้วยืนยัน');
  await stage.say(department, department, DEMO_LETTER);
  await stage.press(department, department, 'แก้กลุ่ม');
  await stage.say(department, department, AUDIENCE);
  narrator.show(department, 'แชตส่วนตัวของพรทิพย์');
  await stage.press(department, department, /^ยืนยัน/);
  narrator.show(department, 'แชตส่วนตัวของพรทิพย์');
  narrator.say('เกินหนึ่งจังหวัด จึงต้องมีผู้ประสานงานคนที่สองอนุมัติ');
  await stage.simulator.until(() => stage.spoken(deputy) >= 4);
  narrator.show(deputy, 'แชตส่วนตัวของอนุชา', 3);
  await stage.press(deputy, deputy, 'อนุมัติส่ง');
  narrator.show(deputy, 'แชตส่วนตัวของอนุชา');
  const districts = [groups.mueangMukdahan, groups.dongLuang, groups.mueangSakon, groups.phangKhon];
  await stage.simulator.until(() => pushesTo(stage, districts) === DISTRICT_GROUPS);
  narrator.show(groups.mueangMukdahan, 'ITA อำเภอเมืองมุกดาหาร');
}

async function respond(stage: Stage, cast: Cast, narrator: Narrator): Promise<void> {
  const { groups, officers, department } = cast;
  narrator.scene('3. สองอำเภอรับทราบ หนึ่งอำเภอรายงานว่าส่งแล้ว');
  await stage.press(groups.mueangMukdahan, officers.mueangMukdahan, 'รับทราบ');
  await stage.press(groups.mueangSakon, officers.mueangSakon, 'รับทราบ');
  await stage.press(groups.mueangMukdahan, officers.mueangMukdahan, /ส่งแล้ว/);
  narrator.show(groups.mueangMukdahan, 'ITA อำเภอเมืองมุกดาหาร');
  narrator.show(groups.mueangSakon, 'ITA อำเภอเมืองสกลนคร', 1);
  await stage.say(department, department, 'ใครยังไม่รับทราบ');
  narrator.show(department, 'แชตส่วนตัวของพรทิพย์');
}

async function nudge(stage: Stage, cast: Cast, narrator: Narrator): Promise<void> {
  const { groups } = cast;
  narrator.scene('4. เจ็ดวันก่อนครบกำหนด 09.00 น. เตือนเฉพาะอำเภอที่ยังไม่ส่ง');
  const silent = [groups.dongLuang, groups.mueangSakon, groups.phangKhon];
  const before = pushesTo(stage, silent);
  stage.clock.set(instantOf(SEVEN_DAYS_BEFORE, '09:00'));
  await stage.app.runNudges();
  await stage.simulator.until(() => pushesTo(stage, silent) === before + silent.length);
  narrator.show(groups.dongLuang, 'ITA อำเภอดงหลวง', 1);
  narrator.say('กลุ่มอำเภอเมืองมุกดาหารส่งแล้ว จึงไม่ได้รับข้อความเตือน');
}

async function ask(stage: Stage, cast: Cast, narrator: Narrator): Promise<void> {
  narrator.scene('5. เจ้าหน้าที่ถามด้วยภาษาพิมพ์จากมือถือ');
  const { dongLuang } = cast.officers;
  for (const question of ['รายงาน oit ส่งถึงวันไหนอะ', 'ได้ 94 คะแนนแต่ทำไมแค่ผ่านอ่ะ']) {
    await stage.say(dongLuang, dongLuang, question);
  }
  narrator.show(dongLuang, 'แชตส่วนตัวของมาลี', 4);
}

/** Plays the demo's story and resolves to its cast, for a person to go on with. */
export async function playStory(stage: Stage, narrator: Narrator): Promise<Cast> {
  const cast = await callCast(stage);
  await enrol(stage, cast, narrator);
  await publish(stage, cast, narrator);
  await respond(stage, cast, narrator);
  await nudge(stage, cast, narrator);
  await ask(stage, cast, narrator);
  narrator.scene('6. โควตาที่ใช้ไป');
  const { world } = stage.simulator;
  const pushes = world.accepted.filter(({ endpoint }) => endpoint === 'push').length;
  const replies = world.accepted.filter(({ endpoint }) => endpoint === 'reply').length;
  narrator.say(
    `ส่ง ${pushes} ครั้ง นับเป็น ${usedThisMonth(world)} ข้อความของเดือนนี้ (รวมทุกเดือน ${[...world.used.values()].reduce((sum, used) => sum + used, 0)}) จาก ${world.monthlyLimit} และตอบกลับ ${replies} ครั้งโดยไม่เสียโควตา`,
  );
  return cast;
}
