import { areaName } from '../areas/area-name.ts';
import { coordinatingOffice } from '../areas/coordinating-office.ts';
import type { SheetButton } from '../cards/sheet-card.ts';
import { sheetCard } from '../cards/sheet-card.ts';
import type { FlexMessage } from '../line/message.ts';
import type { Escalation, EscalationStep } from '../storage/records/escalation.ts';
import { bangkokDay, bangkokTime } from '../thai/bangkok-time.ts';
import { formatThaiDay, formatThaiTime } from '../thai/thai-date.ts';
import { actName, stateName } from './messages.ts';

/** Who looks at an escalation. */
export interface Reader {
  readonly personId: string | null;
  readonly role: 'coordinator' | 'asker';
}

type EscalationStepName = Extract<SheetButton['postback'], { act: 'escalation' }>['step'];

const LABELS: Readonly<Partial<Record<EscalationStepName, string>>> = {
  claim: 'รับเรื่อง',
  'take-over': 'รับช่วงต่อ',
  answer: 'ตอบ',
  close: 'เรียบร้อยแล้ว',
  unclear: 'ยังไม่ชัด',
  outage: 'แจ้งระบบขัดข้อง',
  restored: 'แจ้งว่าใช้งานได้แล้ว',
};

/** What the reader may do with an escalation now. */
export function stepsFor(escalation: Escalation, reader: Reader): readonly EscalationStepName[] {
  const { state, kind, outage, ownerId } = escalation;
  const down = outage !== null && outage.until === null;
  if (reader.role === 'asker') {
    if (down) return [];
    if (state === 'answered') return ['close', 'unclear'];
    return state === 'closed' ? [] : ['close'];
  }
  const takes = state === 'open' || state === 'claimed';
  const tells: readonly EscalationStepName[] = down
    ? ['restored']
    : kind === 'problem' && takes && outage === null
      ? ['outage']
      : [];
  switch (state) {
    case 'open':
      return ['claim', 'answer', ...tells];
    case 'claimed':
      return ownerId === reader.personId ? ['answer', ...tells] : ['take-over', 'answer', ...tells];
    case 'answered':
      return ['answer', ...tells];
    case 'closed':
      return ['answer', ...tells];
  }
}

export const kickerOf = ({ kind, number }: Escalation): string =>
  `${kind === 'problem' ? 'แจ้งปัญหา' : 'คำถามที่ส่งต่อ'} เลขที่ ${number}`;

function askersText({ waiting }: Escalation): string | null {
  const [first] = waiting;
  if (first === undefined) return null;
  const name = first.name === null ? 'เจ้าหน้าที่' : `คุณ${first.name}`;
  const others = waiting.length > 1 ? ` และอีก ${waiting.length - 1} ราย` : '';
  return `${name} (${areaName(first.area, { withProvince: true })})${others}`;
}

function stepText({ act, at, byName, words }: EscalationStep): string {
  const day = formatThaiDay(bangkokDay(at), { short: true });
  const who = byName === null ? '' : ` โดย ${byName}`;
  const said = words === null ? '' : ` “${words}”`;
  return `• ${day} ${formatThaiTime(bangkokTime(at))} ${actName(act)}${who}${said}`;
}

const BY_ASKERS: ReadonlySet<string> = new Set([
  'ask',
  'report',
  'join',
  'add',
  'unclear',
  'withdraw',
]);

/** Askers do not read who else asked, nor what they wrote. */
const withoutOthers = (step: EscalationStep, { role, personId }: Reader): EscalationStep =>
  role === 'asker' && step.by !== personId && BY_ASKERS.has(step.act)
    ? { ...step, byName: null, words: null }
    : step;

/** An escalation as a coordinator or an asker sees it; `note` says why it is shown now. */
export function escalationCard(
  escalation: Escalation,
  reader: Reader,
  note: string | null = null,
): FlexMessage {
  const { text, category, state, ownerName, messageIds, answer } = escalation;
  return sheetCard({
    kicker: kickerOf(escalation),
    title: text,
    caption: note,
    answer: answer === null ? null : `คำตอบ: ${answer.text}`,
    facts: [
      { label: 'ผู้ถาม', value: reader.role === 'asker' ? null : askersText(escalation) },
      { label: 'หมวด', value: category },
      { label: 'สถานะ', value: stateName(state) },
      { label: 'ผู้รับเรื่อง', value: ownerName },
      {
        label: 'รูปภาพ',
        value: messageIds.length === 0 ? null : `${messageIds.length} รูป (อยู่ในแชตที่ส่ง)`,
      },
    ],
    history: escalation.history.map((step) => stepText(withoutOthers(step, reader))),
    buttons: stepsFor(escalation, reader).map((step) => ({
      label: LABELS[step] ?? step,
      postback: { act: 'escalation', escalation: escalation.id, step },
    })),
  });
}

/** The answer as it is carried back to whoever asked; in a group it names the question. */
export function answeredCard(escalation: Escalation): FlexMessage {
  const { id, text, answer, number } = escalation;
  const by = answer?.byName ?? null;
  const office = answer === null ? null : `ผู้ประสานงาน${coordinatingOffice(answer.area)}`;
  return sheetCard({
    kicker: `คำตอบเรื่องเลขที่ ${number}`,
    title: text,
    caption: null,
    answer: answer?.text ?? null,
    facts: [
      {
        label: 'ผู้ตอบ',
        value: [office, by === null ? null : `(คุณ${by})`].filter(Boolean).join(' '),
      },
      {
        label: 'วันที่ตอบ',
        value: answer === null ? null : formatThaiDay(bangkokDay(answer.at)),
      },
    ],
    history: [],
    buttons: (['close', 'unclear'] as const).map((step) => ({
      label: LABELS[step] ?? step,
      postback: { act: 'escalation', escalation: id, step },
    })),
  });
}
