import { chooseCard } from '../cards/choose-card.ts';
import type { Context } from '../conversation/context.ts';
import { type Outcome, say } from '../conversation/outcome.ts';
import type { Circular } from '../storage/records/circular.ts';
import type { Office } from '../storage/records/office.ts';
import { bangkokDay, bangkokTime } from '../thai/bangkok-time.ts';
import { formatThaiDay, formatThaiTime } from '../thai/thai-date.ts';
import { matchesWords } from './find-circulars.ts';
import { statusCardOf } from './manage-handler.ts';
import { sendingMessages } from './sending-messages.ts';

const OFFERED = 9;
const LOOKED_THROUGH = 500;

const detailOf = ({ state, sendAt, number }: Circular, now: number): string => {
  const day = formatThaiDay(bangkokDay(sendAt), { short: true });
  const time = formatThaiTime(bangkokTime(sendAt));
  const how = state === 'cancelled' ? 'ยกเลิกแล้ว' : sendAt > now ? 'ตั้งเวลาส่ง' : 'ส่งเมื่อ';
  return [number, `${how} ${day} ${time}`].filter(Boolean).join(' · ');
};

/** `สถานะหนังสือ [คำค้น]`: the live card of what the person's office sent, scheduled ones among them. */
export async function sentHandler(
  context: Context,
  words: string,
  manages: (circular: Circular) => boolean,
  sees: (office: Office) => boolean,
): Promise<Outcome> {
  const newest = await context.services.store.circulars.find({
    orderBy: [['createdAt', 'descending']],
    limit: LOOKED_THROUGH,
  });
  const own = newest.filter((circular) => manages(circular) && matchesWords(circular, words));
  const [only] = own;
  if (only === undefined) return say(sendingMessages.noneSent);
  if (own.length === 1) return say(await statusCardOf(context, only, sees));
  return say(
    chooseCard(
      'สถานะหนังสือ',
      sendingMessages.whichStatus,
      own.slice(0, OFFERED).map((circular) => ({
        text: circular.subject,
        detail: detailOf(circular, context.now),
        postback: { act: 'circular', circular: circular.id, step: 'status' },
      })),
    ),
  );
}
