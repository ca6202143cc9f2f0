import type { FlexMessage } from '../line/message.ts';
import type { Deadline } from '../storage/records/deadline.ts';
import { areasText } from './areas-text.ts';
import { dueText } from './date-text.ts';
import { fillTemplate } from './fill-template.ts';
import { flexMessage } from './flex-message.ts';
import { formatPostback, type MANAGE_STEPS } from './postback.ts';
import { shownText } from './shown-text.ts';

/** What a coordinator may do with a deadline as a whole. */
export type ManageStep = (typeof MANAGE_STEPS)[number];

const LABELS: Readonly<Record<ManageStep, string>> = {
  show: 'ดูกำหนดส่ง',
  move: 'เลื่อนวันครบกำหนด',
  cancel: 'ยกเลิกกำหนดส่งนี้',
  'cancel-sure': 'ยืนยันยกเลิก',
  mute: 'งดแจ้งเตือนเรื่องนี้',
  unmute: 'แจ้งเตือนเรื่องนี้ตามปกติ',
};

/** A deadline for its coordinator: whom it obliges, its extensions, and what can be done with it. */
export function deadlineSheet(deadline: Deadline, steps: readonly ManageStep[]): FlexMessage {
  const { id, title, due, dueTime, areas, extensions, policy } = deadline;
  const shownTitle = shownText(title, 200) ?? 'ไม่ระบุเรื่อง';
  const extended = extensions ?? [];
  const quiet = policy?.stages?.length === 0;
  const rows: readonly (readonly [string, string | null])[] = [
    ['พื้นที่', `${areas.length} แห่ง: ${areasText(areas) ?? '–'}`],
    ['ขยายเวลา', extended.length === 0 ? null : `${extended.length} รายการ`],
    ['แจ้งเตือน', quiet ? 'งดแจ้งเตือน' : 'ตามปกติ'],
  ];
  const filled = fillTemplate('submission', {
    kicker: 'กำหนดส่ง',
    title: shownTitle,
    caption: dueText({ date: due, time: dueTime, relative: null }),
    facts: rows.flatMap(([label, value]) => (value === null ? [] : [{ label, value }])),
    links: [],
    history: [],
    actions: steps.map((step) => {
      const data = formatPostback({ act: 'deadline', deadline: id, step });
      const label = LABELS[step];
      const action =
        step === 'move'
          ? { type: 'datetimepicker', label, data, mode: 'date', initial: due }
          : { type: 'postback', label, data };
      return { style: step === 'cancel-sure' ? 'primary' : 'secondary', action };
    }),
  });
  return flexMessage(`กำหนดส่ง ${shownTitle}`, filled);
}
