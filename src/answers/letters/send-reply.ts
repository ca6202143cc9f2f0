import * as says from './letter-messages.ts';
import { valuesIn } from './letter-values.ts';
import { factOf, nearest, passageReply } from './nearest-reply.ts';
import { type PutToLetter, quoted, type Reply, replied } from './reply.ts';
import { weighValues } from './weigh-context.ts';

const REFUSED = /(?:ไม่รับ|งด|ห้าม)[ก-๙]{0,10}\s?$/;
const inOrder = <T extends { readonly start: number }>(values: readonly T[]): T[] =>
  [...values].sort((a, b) => a.start - b.start);

/** By which way something is to be sent: an address in the text beside the sending, or a passage. */
export function wayReply(put: PutToLetter): Reply | null {
  const { view } = put;
  const addresses =
    /[\w.-]+@[\w.-]+|(?:https?:\/\/|www\.)\S+|QR\s?Code|Google\s?Form\S*|ไปรษณีย์\S*|ระบบ\s?[A-Za-z][\w-]+/gi;
  const found = [...view.flow.matchAll(addresses)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
  const taken = found.filter(({ start }) => !REFUSED.test(view.flow.slice(start - 20, start)));
  const places = valuesIn(view, 'place').filter(
    ({ start }) => !REFUSED.test(view.flow.slice(start - 20, start)),
  );
  const ways = /ที่ไหน|ตรงไหน|ไปไหน/.test(put.words.compact) ? [...taken, ...places] : taken;
  return (
    nearest(put, inOrder(ways)) ??
    factOf(put, 'emails') ??
    factOf(put, 'links') ??
    nearest(put, valuesIn(view, 'place'))
  );
}

/** What is asked to be done, not only to be handed in. */
const DOING_ASKED = /(?:ทำ|ดำเนินการ|ช่วย|ปฏิบัติ)(?:อะไร|ไร(?![ก-๙])|อัลไล|ยังไง|อย่างไร|ไง)/;
const REQUEST =
  /(?:จึง|ใคร่|จึงใคร่)?ขอ(?:ความ(?:อนุเคราะห์|ร่วมมือ)|ให้)[^\n]{8,150}|จึงขอ(?!แสดง|เรียน|ขอบ|เชิญ)[^\n]{8,150}|โปรด(?:แจ้ง|ดำเนินการ|รายงาน|จัด|ส่ง|กรอก|สำรวจ)[^\n]{6,150}/g;
const SENDS =
  /(?:ขอให้|ให้|โปรด|จึงขอ|พิจารณา)[^\n]{0,60}?(?:จัดส่ง|นำส่ง|ส่ง(?!มา|เสริม|ผล|ที่)|กรอก)[^\n]{4,90}/;
const DOES = /(?:ขอให้|โปรด|จึงขอ)[^\n]{0,60}?(?:รายงาน|แจ้ง|ดำเนินการ|เข้าร่วม|ตอบ)[^\n]{4,90}/;
const HEAD = /^(?:เรื่อง|เรียน|จึงเรียน)/;

/** The clause in which the letter asks for something to be done; of several the one that is spoken of. */
function requestReply(put: PutToLetter): Reply | null {
  const { flow } = put.view;
  const requests = [...flow.matchAll(REQUEST)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }))
    .filter(({ start }) => !HEAD.test(flow.slice(flow.lastIndexOf('\n', start) + 1, start + 1)));
  const [best] = weighValues(requests, put.words.pieces, put.view);
  return best === undefined
    ? null
    : quoted(put, best.value.start - BEFORE, best.value.start, best.value.end);
}

const BEFORE = 20;

/** What is to be done or sent: where the text asks for it, else by the deadlines. */
export function sendReply(put: PutToLetter): Reply | null {
  const { letter, view } = put;
  if (put.words.pieces.some(({ ordinal }) => ordinal)) return passageReply(put, null);
  const request = DOING_ASKED.test(put.words.compact) ? requestReply(put) : null;
  if (request !== null) return request;
  if (letter.deadlines.length > 0)
    return replied(
      letter,
      'dates',
      says.datesText(letter, letter.deadlines.map(says.deadlineLabel)),
    );
  const asks = SENDS.exec(view.flow) ?? DOES.exec(view.flow);
  return asks === null ? null : quoted(put, asks.index, asks.index, asks.index + asks[0].length);
}
