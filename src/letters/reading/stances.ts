import type { Parties } from './parties.ts';

/**
 * How a stretch of a body is meant: `asks` the addressee for something, `tells` what has been
 * (`ตามที่ … นั้น`), or `reports` what another office said or wants.
 */
export type Stance = 'asks' | 'tells' | 'reports';

interface Turn {
  readonly at: number;
  readonly stance: Stance;
}

const BACKGROUND =
  /^(?:\d{1,2}\.\s?)?(?:ตามที่|ตามหนังสือ|ตาม\s?(?:คำสั่ง|ประกาศ|มติ|นโยบาย|บันทึก|วิทยุ|โทรสาร|โครงการ|แผน)|อนุสนธิ|สืบเนื่อง(?:จาก|ตาม)|อ้างถึง|เดิม)/;
const BACKGROUND_END =
  /(?:แล้ว|ไปแล้ว)?(?<!ดัง)\s?นั้น(?=[\s,]|$)|ความละเอียด(?:ทราบ|แจ้ง)แล้ว|(?=\sบัดนี้\s?|\sในการนี้)/;
const REPORT = /(?<!ขอ)(?:แจ้ง|รายงาน|เรียน)ว่า|ได้รับแจ้งจาก|(?:มีหนังสือ|ได้กำหนด)[^\n]{0,80}?แจ้งให้/g;
const NEXT_OPENING = /^(?:ในการนี้|บัดนี้|จึง|เพื่อ|ดังนั้น|เนื่อง|ด้วย|กรม|จังหวัด|อำเภอ|สำนัก|ทั้งนี้)/;

interface Patterns {
  readonly asks: RegExp;
  /** The same, for the first place only. */
  readonly firstAsk: RegExp;
  readonly reports: RegExp;
}

function turnsOf(
  paragraph: string,
  offset: number,
  before: Stance,
  { asks, firstAsk, reports }: Patterns,
): Turn[] {
  const turns: Turn[] = [];
  let from = 0;
  if (BACKGROUND.test(paragraph)) {
    turns.push({ at: offset, stance: 'tells' });
    const ask = firstAsk.exec(paragraph);
    const end = BACKGROUND_END.exec(paragraph);
    const stop = end ?? ask;
    if (!stop) return turns;
    from = stop.index + (end ? end[0].length : 0);
    turns.push({ at: offset + from, stance: 'asks' });
  } else if (before === 'tells' && NEXT_OPENING.test(paragraph)) {
    turns.push({ at: offset, stance: 'asks' });
  }
  const later = [
    ...[...paragraph.matchAll(reports)].map((match) => ({
      at: match.index,
      stance: 'reports' as const,
    })),
    ...[...paragraph.matchAll(asks)].map((match) => ({ at: match.index, stance: 'asks' as const })),
  ];
  for (const turn of later.filter((each) => each.at >= from).sort((a, b) => a.at - b.at)) {
    turns.push({ at: offset + turn.at, stance: turn.stance });
  }
  return turns;
}

/** Tells, for any offset of a body, how the text there is meant. */
export function findStances(text: string, parties: Parties): (offset: number) => Stance {
  const others = `(?:${[parties.sender, parties.superior].filter(Boolean).join('|')})`;
  const asks = new RegExp(
    `(?:ในการนี้|ดังนั้น)(?!\\s?(?:${parties.superior ?? '(?!)'}))|จึง(?:ใคร่)?(?:ขอ|ให้|แจ้ง|กำหนด|เรียน|มอบ|กำชับ|ประกาศ|ขยาย|เลื่อน)(?!\\S{0,12}${others})|(?:ขอให้|ขอความร่วมมือ|ขอความอนุเคราะห์|ขอเชิญ)(?!\\s?${others})`,
    'g',
  );
  const wants = parties.superior
    ? `|(?<!ที่|ตาม)(?:${parties.superior})\\s?(?:ได้)?(?:กำหนด|มีนโยบาย|มีหนังสือ|ขอให้|ให้)`
    : '';
  const patterns = {
    asks,
    firstAsk: new RegExp(asks.source),
    reports: new RegExp(REPORT.source + wants, 'g'),
  };
  const turns: Turn[] = [{ at: 0, stance: 'asks' }];
  let offset = 0;
  for (const paragraph of text.split('\n')) {
    turns.push(...turnsOf(paragraph, offset, turns.at(-1)?.stance ?? 'asks', patterns));
    offset += paragraph.length + 1;
  }
  return (at) => {
    let low = 0;
    let high = turns.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((turns[middle]?.at ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return turns[low]?.stance ?? 'asks';
  };
}
