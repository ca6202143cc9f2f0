import type { FlexMessage } from '../line/message.ts';
import type { LetterDeadline, LetterMeeting } from '../storage/records/circular.ts';
import type { Draft } from '../storage/records/draft.ts';
import { audienceText } from './audience-text.ts';
import { deadlinePart, meetingPart, numberAndDate } from './circular-parts.ts';
import { countDates, datePages } from './date-pages.ts';
import { fillTemplate } from './fill-template.ts';
import { fittingCarousel } from './flex-message.ts';
import { formatPostback } from './postback.ts';
import { moreText, shownText } from './shown-text.ts';
import { urgencyBadge } from './urgency-badge.ts';

const DATES = { deadlines: 3, meetings: 2, further: 6 } as const;
const MOST_WARNINGS = 6;
const ECONOMY_NOTE = 'แบบประหยัด: แต่ละกลุ่มได้รับฟรีเมื่อมีข้อความใหม่ในกลุ่ม ถ้าไม่มีใน 24 ชั่วโมงจึงใช้โควตา';

/** What sending the draft would reach and cost. */
export interface DraftReach {
  readonly groups: number;
  readonly people: number;
  /** Messages of the month's quota that it costs. */
  readonly cost: number;
  /** What is left of the month's quota after it; null where LINE sets no limit. */
  readonly left: number | null;
}

/**
 * The card of a draft, in the order in which a person checks it: warnings, what was read, dates with
 * their buttons, whom it reaches and what that costs. It can be sent only once it has an audience.
 */
export function draftCard(draft: Draft, reach: DraftReach | null = null): FlexMessage {
  const { facts } = draft;
  const deadlines = facts.deadlines.map((deadline, index) => draftDeadline(draft, deadline, index));
  const meetings = facts.meetings.map((meeting, index) => draftMeeting(draft, meeting, index));
  const [first, ...further] = datePages(deadlines, meetings, DATES);
  const swipe = countDates(further);
  const opening = fillTemplate('draft', {
    ...first,
    kicker: draft.revises === undefined ? 'ร่าง – ยังไม่ได้ส่ง' : 'ร่างฉบับแก้ไข – ยังไม่ได้ส่ง',
    ...readValues(draft),
    ...buttonValues(draft),
    more: swipe > 0 ? `และอีก ${swipe} รายการ ปัดไปทางซ้ายเพื่อตรวจต่อ` : null,
    audience:
      draft.audience === null
        ? 'ยังไม่ได้เลือก โปรดเลือกก่อนส่ง'
        : shownText(audienceText(draft.audience), 500),
    reach: reach === null ? null : reachText(reach),
  });
  return fittingCarousel(draftAltText(draft), further.length, (shown) => [
    opening,
    ...further.slice(0, shown).map((page, index) =>
      fillTemplate('draft-more', {
        ...page,
        title: shownText(facts.subject, 80) ?? 'ไม่พบเรื่อง',
        more:
          index === shown - 1 ? moreText(countDates(further.slice(shown)), 'ที่การ์ดนี้แสดงไม่พอ') : null,
      }),
    ),
  ]);
}

function readValues({ facts, warnings }: Draft) {
  const words = warnings.map(({ message, line }) =>
    line === null ? message : `${message} (บรรทัดที่ ${line})`,
  );
  const shown = words
    .slice(0, MOST_WARNINGS)
    .flatMap((message) => shownText(`• ${message}`, 220) ?? []);
  return {
    badge: urgencyBadge(facts.urgency),
    subject: shownText(facts.subject, 300) ?? 'ไม่พบเรื่องในหนังสือ',
    warnings: [...shown, moreText(warnings.length - MOST_WARNINGS, 'ที่ควรตรวจ')].filter(Boolean),
    number: numberAndDate(facts) ?? 'ไม่พบเลขที่และวันที่ในหนังสือ',
    from: shownText(facts.from, 150) ?? 'ไม่พบในหนังสือ',
    to: shownText(facts.to.join(', '), 200) ?? 'ไม่พบในหนังสือ',
    note: shownText(facts.note ?? null, 300),
  };
}

function buttonValues({ id, version, audience, facts, revises, waitsForReply }: Draft) {
  const data = (
    act:
      | 'draft-send'
      | 'draft-schedule'
      | 'draft-cancel'
      | 'draft-preview'
      | 'draft-reach'
      | 'draft-economy'
      | 'draft-number'
      | 'draft-note'
      | 'draft-subject'
      | 'draft-audience'
      | 'draft-add',
  ) => formatPostback({ act, draft: id, version });
  const ready = (audience?.include.length ?? 0) > 0 && shownText(facts.subject, 1) !== null;
  return {
    send: ready ? data('draft-send') : null,
    // A new revision goes out with or after the first: it has no time of its own.
    schedule: ready && revises === undefined ? data('draft-schedule') : null,
    preview: data('draft-preview'),
    names: (audience?.include.length ?? 0) > 0 ? data('draft-reach') : null,
    economy:
      ready && revises === undefined
        ? {
            label: waitsForReply === undefined ? 'ส่งแบบประหยัดโควตา' : 'ไม่ใช้แบบประหยัด',
            data: data('draft-economy'),
          }
        : null,
    economyNote: waitsForReply === undefined ? null : ECONOMY_NOTE,
    changeNumber: data('draft-number'),
    changeNote: data('draft-note'),
    cancel: data('draft-cancel'),
    changeSubject: data('draft-subject'),
    changeAudience: revises === undefined ? data('draft-audience') : null,
    add: data('draft-add'),
  };
}

function draftDeadline({ id, version }: Draft, deadline: LetterDeadline, index: number) {
  const { date, time } = deadline;
  const place = { draft: id, version, deadline: index };
  return {
    ...deadlinePart(deadline),
    label: date === null ? 'กำหนดวัน' : 'แก้วัน',
    mode: time === null ? 'date' : 'datetime',
    initial: date !== null && time !== null ? `${date}T${time}` : date,
    pick: formatPostback({ act: 'draft-date', ...place }),
    drop: formatPostback({ act: 'draft-drop', ...place }),
  };
}

function draftMeeting({ id, version, facts }: Draft, meeting: LetterMeeting, index: number) {
  const { date, start } = meeting;
  const place = { draft: id, version, meeting: index };
  return {
    ...meetingPart(meeting, facts.links),
    label: 'แก้วัน',
    mode: start === null ? 'date' : 'datetime',
    initial: start === null ? date : `${date}T${start}`,
    pick: formatPostback({ act: 'draft-meeting-date', ...place }),
    drop: formatPostback({ act: 'draft-drop-meeting', ...place }),
  };
}

function reachText({ groups, people, cost, left }: DraftReach): string {
  const number = (value: number) => value.toLocaleString('en-US');
  const quota =
    left === null
      ? 'ไม่จำกัดโควตา'
      : left < 0
        ? `เกินโควตาเดือนนี้ ${number(-left)} ข้อความ`
        : `เหลือโควตาเดือนนี้ ${number(left)}`;
  return `ถึง ${number(groups)} กลุ่ม ${number(people)} คน ใช้โควตา ${number(cost)} ข้อความ ${quota}`;
}

function draftAltText({ facts, warnings, audience }: Draft): string {
  const check = warnings.length > 0 ? ` มี ${warnings.length} จุดที่ควรตรวจ` : '';
  const next = audience === null ? 'โปรดเลือกกลุ่มเป้าหมาย' : 'โปรดตรวจแล้วกดยืนยันส่ง';
  return `ร่างหนังสือเวียน: ${shownText(facts.subject, 150) ?? 'ไม่พบเรื่อง'} (${facts.deadlines.length} กำหนดส่ง ${facts.meetings.length} ประชุม)${check} ${next}`;
}
