import type { LetterMeeting } from '../../storage/records/circular.ts';
import * as says from './letter-messages.ts';
import { datesIn, valuesIn } from './letter-values.ts';
import type { LetterView } from './letter-view.ts';
import { nearest, passageReply } from './nearest-reply.ts';
import { type PutToLetter, type Reply, replied } from './reply.ts';
import { skeletonOf } from './skeleton.ts';
import { isOfLetter } from './weigh-context.ts';

const PLACE_ENDS = /\s(?:โดย|จึง|เวลา|ทั้งนี้|เพื่อ|ในวัน|ตาม|ซึ่ง|และ|รายละเอียด|สำนักงานเขต|กรม)/;

/** A meeting with its place as the text goes on about it, where the facts hold but the beginning. */
function wholePlace(
  meeting: LetterMeeting | undefined,
  view: LetterView,
): LetterMeeting | undefined {
  const known = meeting?.place ?? null;
  if (meeting === undefined || known === null) return meeting;
  const longer = valuesIn(view, 'place')
    .map(({ text }) => text.replace(/^(?:ณ|ที่)\s?/, ''))
    .map((text) =>
      text
        .slice(0, (text.search(PLACE_ENDS) + text.length + 1) % (text.length + 1) || text.length)
        .trim(),
    )
    .find((text) => text.startsWith(known) && text.length > known.length);
  return longer === undefined ? meeting : { ...meeting, place: longer };
}
/** Whether what tells the part of the letter that is meant does not stand where the gathering does. */
function speaksOfOther({ view, words, letter }: PutToLetter, meeting?: LetterMeeting): boolean {
  if (meeting === undefined) return false;
  const on = datesIn(view, letter.date).find(({ first }) => first === meeting.date);
  if (on === undefined) return false;
  const line = view.flow.lastIndexOf('\n', on.start) + 1;
  const paragraph = skeletonOf(view.flow.slice(line).split('\n')[0] ?? '');
  const parts = words.pieces.filter(
    (piece) => !piece.cue && piece.skeletons.some((each) => view.skeleton.includes(each)),
  );
  const others = parts.filter((piece) => !isOfLetter(piece, view));
  return (
    others.length > 0 &&
    !others.some(({ skeletons }) => skeletons.some((each) => paragraph.includes(each)))
  );
}

const PLACE =
  /ณ\s|ที่(?:ว่าการ|ทำการ|ตั้ง)|ห้อง|อาคาร|โรงแรม|หอประชุม|ศาลา|ศูนย์|สำนัก|กลุ่ม|จังหวัด|อำเภอ|ตำบล|เทศบาล|โรงเรียน|มหาวิทยาลัย|วิทยาลัย|โรงพยาบาล|วัด|สนาม|บ้าน|ชั้น|ถนน|ประตู|ตู้|ป้าย|เว็[บป]|ระบบ|www|http|@|อีเมล|ไลน์|line|zoom|google|facebook|youtube|ยูทูบ|ช่อง|เพจ|เฟซ|ออนไลน์|ไปรษณีย์/i;

/** A passage that names a place of some kind: one that only holds the question's words tells none. */
function passageWithPlace(put: PutToLetter, noun: string | null): Reply | null {
  const reply = passageReply(put, noun);
  const said = reply?.text.slice(reply.text.indexOf('“')) ?? '';
  return PLACE.test(said) ? reply : null;
}

/** Where a gathering is, or where something is to be put or comes from. */
export function whereReply(put: PutToLetter): Reply | null {
  const { letter, view, wanted, words } = put;
  const at = letter.meetings.findIndex(
    ({ place, channel }) => place !== null || (channel !== null && channel !== 'onsite'),
  );
  const meeting = wholePlace(letter.meetings[at], view);
  const known = meeting === undefined ? null : says.meetingWhereText(letter, meeting);
  const other = /เผยแพร่|ลงที่|เบิก|ส่ง|ยื่น|จากไหน/.test(words.compact);
  if (speaksOfOther(put, meeting)) return passageWithPlace(put, null);
  if (known !== null && (wanted.gathering || !other) && !/เบิก|จากไหน/.test(words.compact))
    return replied(letter, `meeting-${at}-where`, known, {
      day: meeting?.end_date ?? meeting?.date ?? null,
    });
  const source = /จากไหน|เบิก/.test(words.compact);
  const places = source ? [] : valuesIn(view, 'place');
  return (
    nearest(put, places) ?? (source ? passageReply(put, 'จาก') : passageWithPlace(put, wanted.noun))
  );
}
