import type { Day } from '../storage/records/entity.ts';
import { daysBetween } from '../thai/bangkok-time.ts';
import type { Badge } from './urgency-badge.ts';

/** How near a due date is, told on a day: `เหลืออีก 7 วัน`, `ครบกำหนดวันนี้`, `เกินกำหนด 3 วัน`. */
export function stageBadge(on: Day, due: Day): Badge {
  const days = daysBetween(on, due);
  if (days < 0) return { text: `เกินกำหนด ${-days} วัน`, background: 'red', colour: 'white' };
  if (days === 0) return { text: 'ครบกำหนดวันนี้', background: 'red', colour: 'white' };
  if (days === 1) return { text: 'ครบกำหนดพรุ่งนี้', background: 'orange', colour: 'white' };
  if (days <= 3) return { text: `เหลืออีก ${days} วัน`, background: 'orange', colour: 'white' };
  if (days <= 7) return { text: `เหลืออีก ${days} วัน`, background: 'amber', colour: 'text' };
  return { text: `เหลืออีก ${days} วัน`, background: 'navySoft', colour: 'navy' };
}
