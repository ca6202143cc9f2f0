import { type TextValue, valuesIn } from './letter-values.ts';
import { factOf, nearest, passageReply, TOLD_FROM } from './nearest-reply.ts';
import { type PutToLetter, quoted, type Reply } from './reply.ts';
import { skeletonOf } from './skeleton.ts';
import { weighValues } from './weigh-context.ts';

const SPEAKS = /โดย\s?$/;
const CONTACT_BEHIND = /^[^\n]{0,30}(?:โทร|หมายเลข|เบอร์|\d{3})/;

const POSITIONS: readonly (readonly [RegExp, RegExp])[] = [
  [/รองผู้ว่า/, /รองผู้ว่าราชการ/],
  [/(?<!รอง)ผู้ว่า(?!จ้าง|การ)|พ่อเมือง|ผวจ/, /(?<!รอง)ผู้ว่าราชการ/],
  [/ปลัดจังหวัด/, /ปลัดจังหวัด/],
  [/ปลัดอำเภอ/, /ปลัดอำเภอ/],
  [/นายอำเภอ|นอภ/, /นายอำเภอ/],
  [/รองอธิบดี/, /รองอธิบดี/],
  [/(?<!รอง)อธิบดี/, /(?<!รอง)อธิบดี/],
  [/รองผู้อำนวยการ|รองผอ/, /รองผู้อำนวยการ/],
  [/เลขาธิการ/, /เลขาธิการ/],
  [/อธิการบดี/, /อธิการบดี/],
  [/นายกเทศมนตรี/, /นายกเทศมนตรี/],
];
const OWN_POSITION = /ปฏิบัติราชการแทน|รักษาราชการแทน|ทำการแทน/;

/** Whether a question names a position, and the one who signs holds it; null where it names none. */
function signsAs({ letter, words }: PutToLetter): boolean | null {
  const [position] = POSITIONS.filter(([said]) => said.test(words.compact));
  if (position === undefined || letter.signer === null) return null;
  return position[1].test(letter.signer.split(OWN_POSITION)[0] ?? '');
}

/** Who signs; nobody where a position is named that the signer does not hold. */
export const signerReply = (put: PutToLetter): Reply | null =>
  signsAs(put) === false ? null : factOf(put, 'signer');

const ROLE = /^[^\n]{0,90}?\s(?:เป็น|ทำหน้าที่|ในฐานะ)\s?([^\s]{3,60})/;
const NEXT_ROLE = 12;
const SHORTEST_ROLE = 5;
const SAID_OF_ROLE = 0.5;

/** How much of a role's name, from its beginning on, a question says, and where. */
function saysRole(asked: string, role: string): { size: number; at: number } {
  for (let size = role.length; size >= SHORTEST_ROLE; size--) {
    const at = asked.indexOf(role.slice(0, size));
    if (at >= 0) return { size, at };
  }
  return { size: 0, at: -1 };
}

/** The person who is told to be what the question first names: `นาย … เป็นหัวหน้าชุด`. */
function inRole(put: PutToLetter, names: readonly TextValue[]): Reply | null {
  const { view, words } = put;
  const asked = skeletonOf(words.compact);
  const [best] = names
    .flatMap(({ start, end }, index) => {
      const until = names[index + 1]?.start ?? view.flow.length;
      const found = ROLE.exec(view.flow.slice(end, until + NEXT_ROLE));
      if (found === null) return [];
      const role = skeletonOf(found[1] ?? '');
      const { size, at } = saysRole(asked, role);
      return size < role.length * SAID_OF_ROLE || at < 0
        ? []
        : [{ start, end: end + found[0].length, at }];
    })
    .sort((a, b) => a.at - b.at);
  return best === undefined ? null : quoted(put, best.start, best.start, best.end);
}

const INVITED_ASKED =
  /เชิญ(?:ใคร|คนไหน)|(?:ให้|ส่ง)ใคร(?:ไป|เข้า|ร่วม)|ใคร(?:ที่)?(?:ต้อง|จะต้อง|ได้|ควร|บ้างต้อง)?(?:ไป|เข้า|ร่วม)/;
const INVITES: readonly RegExp[] = [
  /เชิญ(?!วิทยากร)([^\n]{3,140}?)\s?(?:เข้าร่วม|เข้ารับ|เข้าประชุม|ร่วม|รับฟัง|ประชุม|อบรม)/g,
  /(?<=\n(?:\d{1,2}[.)]\s?)?)ให้[^\n]{3,140}?(?:เข้าร่วม|เข้ารับ|เข้าประชุม|ร่วมประชุม|เข้าอบรม)/g,
  /(?:ขอให้|แจ้ง|มอบหมาย|คัดเลือก|จัดส่ง|ส่ง)[^\n]{3,160}?(?:เข้าร่วม|เข้ารับ|ไปราชการ|เข้าประชุม|ร่วมประชุม|เข้าอบรม)/g,
];
const HEAD = /^(?:เรื่อง|เรียน|จึงเรียน|สิ่งที่)/;

/** Who is to come, in the words of the invitation; null where that is not asked or not told. */
function invitedReply(put: PutToLetter): Reply | null {
  const { view, words } = put;
  if (!INVITED_ASKED.test(words.compact)) return null;
  for (const pattern of INVITES) {
    const invites = [...view.flow.matchAll(pattern)]
      .map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }))
      .filter(
        ({ start, text }) =>
          !HEAD.test(view.flow.slice(view.flow.lastIndexOf('\n', start) + 1, start + 1)) &&
          PERSONS.test(text),
      );
    const [best] = weighValues(invites, words.pieces, view);
    if (best !== undefined)
      return quoted(put, best.value.start - INVITES_FROM, best.value.start, best.value.end);
  }
  return null;
}

const PERSONS =
  /ผู้|ครู|บุคลากร|เจ้าหน้าที่|ข้าราชการ|พนักงาน|คณะ|นาย|ปลัด|หัวหน้า|ท่าน|ประชาชน|สมาชิก|นักเรียน|นักศึกษา|กำนัน|อาสา|ตัวแทน|กรรมการ|คน/;
const INVITES_FROM = 10;

const PAYER_ASKED = /ใคร(?:เป็น)?(?:คน|ผู้)?(?:จ่าย|ออก(?!หนังสือ|มา|คำสั่ง)|เบิก)/;
const PAID_FROM = ['เบิกจ่ายจาก', 'เบิกจาก', 'รับผิดชอบ', 'สนับสนุน', 'ออกให้'];

/** By whom a cost is paid: the passage that names it and where it is drawn from. */
function payerReply(put: PutToLetter): Reply | null {
  for (const paid of PAYER_ASKED.test(put.words.compact) ? PAID_FROM : []) {
    const reply = passageReply(put, paid);
    if (reply !== null) return reply;
  }
  return null;
}

/** The person meant: by the words around the name, those who sign or are to be called left out. */
export function whoReply(put: PutToLetter): Reply | null {
  const { letter, view, words } = put;
  const names = valuesIn(view, 'name').filter(({ start, end, text }) => {
    const bracketed =
      view.flow[start - 1] === '(' || view.flow.slice(start - 2, start).includes('(');
    const contact = CONTACT_BEHIND.test(view.flow.slice(end, end + 40));
    return !bracketed && !contact && !(letter.signer ?? '').includes(text);
  });
  if (/วิทยากร|ผู้บรรยาย|พูด|สอน|บรรยาย/.test(words.compact)) {
    const speaker = names.filter(({ start }) =>
      SPEAKS.test(view.flow.slice(Math.max(0, start - 8), start)),
    );
    const [only] = speaker;
    if (only !== undefined) return quoted(put, only.start - 60, only.start, only.end);
  }
  const payer = payerReply(put);
  if (payer !== null) return payer;
  const invited = invitedReply(put);
  if (invited !== null) return invited;
  const named = inRole(put, names) ?? nearest(put, names);
  if (named !== null) return named;
  if (signsAs(put) === true) return factOf(put, 'signer');
  const positions =
    /(?:ผู้อำนวยการ|หัวหน้า|ผู้จัดการ|ผู้ว่าราชการ|นายกเทศมนตรี|เลขาธิการ|อธิการบดี|อธิบดี|คณบดี|ปลัด|ประธาน|เจ้าหน้าที่)[^\s]{0,40}[^\n]{0,40}?(?:ทำหน้าที่|รับผิดชอบ|มีหน้าที่)[^\n]{0,60}/g;
  const said = [...view.flow.matchAll(positions)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
  const [best] = weighValues(said, words.pieces, view);
  if (best === undefined || best.told < TOLD_FROM || best.score === 0) return null;
  return quoted(put, best.value.start - 50, best.value.start, best.value.end);
}
/** Who approved a memorandum: the name below the word. */
export function approverReply(put: PutToLetter): Reply | null {
  const match =
    /(?:^|\n)[^ก-๙A-Za-z0-9\n]{0,8}(?:อนุมัติ|เห็นชอบ)[^()\n]{0,40}\n?\s*\(?((?:นาย|นาง|นางสาว|พล|ดร\.)[^()\n]{3,60})\)?[^\n]{0,4}(?:\n([^\n]{4,80}))?/.exec(
      put.view.flow,
    );
  if (match?.[1] === undefined) return null;
  return quoted(put, match.index, match.index, match.index + match[0].length);
}
