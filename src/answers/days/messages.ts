import type { Day } from '../../storage/records/entity.ts';
import { fiscalYearOf, formatThaiDay } from '../../thai/thai-date.ts';
import { thaiMonth } from '../../thai/thai-month.ts';

export const onDay = (day: Day): string => `${formatThaiDay(day, { weekday: true })}`;

export const listed = (text: string): string => `• ${text}`;

export const dayInFiscalYear = (day: Day): string =>
  `${formatThaiDay(day)} อยู่ในปีงบประมาณ พ.ศ. ${fiscalYearOf(day)}`;

export const todayInFiscalYear = (today: Day): string =>
  `วันนี้ (${formatThaiDay(today)}) อยู่ในปีงบประมาณ พ.ศ. ${fiscalYearOf(today)}`;

/** `ตุลาคม 2567`, in the Buddhist era. */
export const monthInFiscalYear = (month: number, year: number, fiscalYear: number): string =>
  `เดือน${thaiMonth(month)} ${year} อยู่ในปีงบประมาณ พ.ศ. ${fiscalYear}`;

/** For a month of no year: in which fiscal year, counted from its calendar year. */
export const monthOfAnyYear = (month: number, isNext: boolean): string =>
  `เดือน${thaiMonth(month)} นับเป็นปีงบประมาณ${isNext ? 'ของปี พ.ศ. ถัดไป' : 'ที่ตรงกับปี พ.ศ. นั้น'}`;
