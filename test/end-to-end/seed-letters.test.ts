import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Bot, startBot } from '../harness/start-bot.ts';
import { sharedFolder } from '../shared-folder.ts';

interface Label {
  readonly file: string;
  readonly number: string;
  readonly date: string;
  readonly deadlines: readonly { readonly date: string | null }[];
  readonly meetings: readonly { readonly date: string; readonly start: string | null }[];
  readonly accept?: { readonly deadlines?: readonly string[] };
}

/** Whose letter it is: a province, and one of its districts that gets it. */
const OFFICES: Readonly<Record<string, readonly [string, string]>> = {
  '000': ['49', '4904'],
  '001': ['47', '4701'],
  '002': ['49', '4904'],
  '003': ['46', '4601'],
  '004': ['47', '4701'],
};

const shared = sharedFolder();
const labels: readonly Label[] =
  shared === null
    ? []
    : readFileSync(join(shared, 'letters/seed-labels.jsonl'), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line): Label => JSON.parse(line))
        .toSorted((a, b) => a.date.localeCompare(b.date));
const skipped = shared === null ? ' (skipped: no ../shared beside the project)' : '';

(shared === null ? describe.skip : describe)(`the seed letters${skipped}`, () => {
  let bot: Bot;

  beforeAll(async () => {
    bot = await startBot({ day: '2022-01-03' });
  });
  afterAll(() => bot.stop());

  test('there are five', () => expect(labels).toHaveLength(5));

  test.each(labels)('$file goes out, is acknowledged, and its dates stand', async (label) => {
    const coordinator = bot.simulator.addUser('วิภา').id;
    const officer = bot.simulator.addUser('สมชาย').id;
    const [province, district] = OFFICES[label.file.slice(0, 3)] ?? ['', ''];
    await bot.setTime(label.date, '10:00');
    const group = await bot.enrolledGroup(`อำเภอ ${label.file}`, [officer], 'district', district);
    await bot.enrol(officer, officer, 'district', district);
    await bot.enrol(coordinator, coordinator, 'province', province, 'coordinator');

    const text = readFileSync(join(shared ?? '', 'seeds', label.file), 'utf8');
    // LINE takes at most 5,000 units in a message: a long letter comes as a file.
    if (text.length <= 5000) await bot.say(coordinator, coordinator, text);
    else {
      await bot.simulator.sendFile(coordinator, coordinator, 'letter.txt', Buffer.from(text));
      await bot.app.settled();
    }
    expect(bot.heard(coordinator)).toContain('ร่าง – ยังไม่ได้ส่ง');
    await bot.press(coordinator, coordinator, 'ยืนยันส่ง');
    await bot.simulator.until(() => bot.heard(group).includes(label.number));
    await bot.press(group, officer, 'รับทราบ');

    const [circular] = await bot.store.circulars.find({
      orderBy: [['createdAt', 'descending']],
      limit: 1,
    });
    expect(circular).toMatchObject({ number: label.number, date: label.date });
    const id = circular?.id ?? '';
    const acknowledged = await bot.store.acknowledgements.find({ where: { circularId: id } });
    expect(acknowledged).toMatchObject([{ area: district, name: 'สมชาย' }]);

    const deadlines = await bot.store.deadlines.find({ where: { circularId: id } });
    const tolerated = label.accept?.deadlines ?? [];
    const due = deadlines.map((deadline) => deadline.due).filter((day) => !tolerated.includes(day));
    expect(due.toSorted()).toEqual(label.deadlines.flatMap(({ date }) => date ?? []).toSorted());
    for (const { areas } of deadlines) expect(areas).toContain(district);
    const meetings = await bot.store.meetings.find({ where: { circularId: id } });
    expect(meetings.map(({ date, start }) => ({ date, start }))).toEqual(
      label.meetings.map(({ date, start }) => ({ date, start })),
    );
  });

  test('everything that was sent follows LINE’s rules', () => expect(bot.wrongs()).toEqual([]));
});
