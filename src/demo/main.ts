import { pino } from 'pino';
import { renderMessage } from '../simulator/render-transcript.ts';
import { messagesOf } from '../simulator/world.ts';
import { instantOf } from '../thai/bangkok-time.ts';
import { startStage } from './start-stage.ts';
import { type Narrator, playStory, STORY_DAY } from './story.ts';
import { createStoryClock } from './story-clock.ts';

/** Where a person finds the simulated chats after the story. */
const PAGE_PORT = 4400;

const once = process.argv.includes('--once');
const stage = await startStage({
  clock: createStoryClock(instantOf(STORY_DAY, '10:00'), () => performance.now()),
  databaseURL: 'sqlite::memory:',
  // A story skips days, which the log of a real bot would rightly remark on.
  log: pino({ level: 'error' }, pino.destination(2)),
  seed: 2570,
  ...(once ? {} : { port: PAGE_PORT }),
});

const shown = new Map<string, number>();
const print = (words: string) => process.stdout.write(`${words}\n`);
const narrator: Narrator = {
  scene: (title) => print(`\n━━━ ${title} ━━━`),
  say: (words) => print(`  · ${words}`),
  show: (chatId, title, last = Number.POSITIVE_INFINITY) => {
    const messages = messagesOf(stage.simulator.world, chatId);
    print(`\n[${title}]`);
    const from = Math.max(shown.get(chatId) ?? 0, messages.length - last);
    for (const message of messages.slice(from)) {
      print(renderMessage(stage.simulator.world, message));
    }
    shown.set(chatId, messages.length);
  },
};

try {
  await playStory(stage, narrator);
  if (once) {
    print('\nจบเรื่อง (--once)');
  } else {
    print(
      [
        '\nบอทและ LINE จำลองยังทำงานอยู่ ลองเปิดในเบราว์เซอร์:',
        `  ${stage.origin}/simulator/`,
        'เลือกแชต พิมพ์ข้อความ หรือกดปุ่มในนามของแต่ละคน เช่น',
        '  • แชตของมาลี: “เหลืออะไรต้องส่งบ้าง” หรือ “ส่งแล้ว”',
        '  • กลุ่ม ITA อำเภอพังโคน: “บอท กำหนดส่ง” และกด “รับทราบ”',
        '  • แชตของพรทิพย์: “ใครยังไม่ส่ง” หรือวางหนังสือฉบับใหม่',
        'หยุดด้วย Ctrl+C',
      ].join('\n'),
    );
    await new Promise<void>((resolve) => {
      process.once('SIGINT', () => resolve());
      process.once('SIGTERM', () => resolve());
    });
  }
} finally {
  await stage.stop();
}
