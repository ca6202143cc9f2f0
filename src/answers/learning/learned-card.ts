import { areaName } from '../../areas/area-name.ts';
import { chooseCard } from '../../cards/choose-card.ts';
import type { Postback } from '../../cards/postback.ts';
import { sheetCard } from '../../cards/sheet-card.ts';
import type { FlexMessage } from '../../line/message.ts';
import type { LearnedEntry } from '../../storage/records/learned-entry.ts';
import { formatThaiDay } from '../../thai/thai-date.ts';
import { learningMessages as says } from './messages.ts';

type Press = Extract<Postback, { act: 'learned' }>;

/** The fiscal year that an entry holds for, in words. */
export const yearText = ({ fiscalYear }: LearnedEntry): string =>
  fiscalYear === null ? says.everyYear : says.year(fiscalYear);

const BUTTONS: readonly (readonly [string, Press['step']])[] = [
  ['ให้บอทใช้คำตอบนี้', 'approve'],
  ['แก้คำตอบ', 'edit-answer'],
  ['แก้คำถาม', 'edit-question'],
  ['ปีงบประมาณ', 'year'],
  ['กลุ่มเป้าหมาย', 'audience'],
  ['ไม่บันทึก', 'drop'],
];

/** A learned entry with all that can be set before it answers. */
export function learnedCard(entry: LearnedEntry): FlexMessage {
  const { id, questions, answer, audience, area, source, state } = entry;
  return sheetCard({
    kicker: says.kicker,
    title: questions[0] ?? '–',
    caption: says.states[state],
    answer,
    facts: [
      { label: 'ปีงบประมาณ', value: yearText(entry) },
      { label: 'กลุ่มเป้าหมาย', value: says.audiences[audience] },
      { label: 'ใช้กับพื้นที่', value: areaName(area, { withProvince: true }) },
      { label: 'ที่มา', value: `${source.title} ${formatThaiDay(source.date)}` },
    ],
    history: [],
    buttons: BUTTONS.map(([label, step]) => ({
      label,
      postback: { act: 'learned', learned: id, step },
    })),
  });
}

/** The fiscal years to choose from: this one, the one before, or every year. */
export function yearChoices({ id }: LearnedEntry, thisYear: number): FlexMessage {
  const choices = [String(thisYear), String(thisYear - 1), 'all'];
  return chooseCard(
    says.kicker,
    says.whichYear,
    choices.map((value) => ({
      text: value === 'all' ? says.everyYear : says.year(Number(value)),
      detail: null,
      postback: { act: 'learned', learned: id, step: 'year', value },
    })),
  );
}

/** The kinds of offices to choose from. */
export function audienceChoices({ id }: LearnedEntry): FlexMessage {
  return chooseCard(
    says.kicker,
    says.whichAudience,
    (['all', 'province', 'district'] as const).map((value) => ({
      text: says.audiences[value],
      detail: null,
      postback: { act: 'learned', learned: id, step: 'audience', value },
    })),
  );
}
