import type { JudgedDate } from './judge-dates.ts';

const FOR_APPROVAL =
  /^(?:ขอ(?:ความ)?(?:อนุมัติ|อนุญาต|เห็นชอบ)|รายงาน(?:ผล|การ|ความ)|สรุปผล|ขอรายงาน|ขอส่งรายงาน)/;
const ASKS =
  /ขอให้|จึงให้|ให้(?:ทุก)?อำเภอ|กรุณา|ขอความร่วมมือ|ขอความอนุเคราะห์|โปรด(?!พิจารณา|ทราบ|อนุมัติ|ลงนาม)/;
const INVITES = /ขอเชิญ|เรียนเชิญ|เชิญท่าน/;

/**
 * A letter for approval or report speaks of the writer's own dates: of those only the ones count
 * that it asks or invites its reader to in so many words.
 */
export function withoutOwnPlans(
  subject: string | null,
  text: string,
  judged: readonly JudgedDate[],
): readonly JudgedDate[] {
  if (!FOR_APPROVAL.test(subject ?? '')) return judged;
  return judged.map((each) => {
    const clause = text.slice(each.clause, each.mention.start);
    const counts =
      each.meaning === 'deadline'
        ? ASKS.test(clause)
        : each.meaning !== 'event' || INVITES.test(text);
    return counts ? each : { ...each, meaning: 'sender' };
  });
}
