import * as says from './letter-messages.ts';
import { textValues, valuesIn } from './letter-values.ts';
import { nearest, TOLD_FROM } from './nearest-reply.ts';
import { type PutToLetter, quoted, type Reply, replied } from './reply.ts';
import { weighValues } from './weigh-context.ts';

const SPEAKS = /โดย\s?$/;
const CONTACT_BEHIND = /^[^\n]{0,30}(?:โทร|หมายเลข|เบอร์|\d{3})/;

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
  const named = nearest(put, names);
  if (named !== null) return named;
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
    /(?:^|\n)[\s☑☐✓-]*(?:อนุมัติ|เห็นชอบ)[^()\n]{0,40}\n?\s*\(?((?:นาย|นาง|นางสาว|พล|ดร\.)[^()\n]{3,60})\)?[^\n]{0,4}(?:\n([^\n]{4,80}))?/.exec(
      put.view.flow,
    );
  if (match?.[1] === undefined) return null;
  return quoted(put, match.index, match.index, match.index + match[0].length);
}

const COORDINATOR =
  /ผู้(?:ประสานงาน|รับผิดชอบ|ประสาน)\s?(?:คือ\s?|:\s?)?(?:นาย|นาง|น\.ส\.|ว่าที่|คุณ|ดร\.|พ\.|จ\.|ส\.)[^\n]{4,80}/;

/** Lines to be called, with the person named before the number where the text names one. */
export function contactReply(put: PutToLetter): Reply | null {
  const { letter, view } = put;
  const contacts = letter.contacts.map((contact) => {
    if (contact.name !== null) return contact;
    const at = view.flow.indexOf(contact.phone);
    const before =
      at < 0
        ? ''
        : view.flow
            .slice(Math.max(0, at - 70), at)
            .split('\n')
            .at(-1);
    const name = textValues(before ?? '', 'name').at(-1)?.text ?? null;
    return { ...contact, name };
  });
  const said = says.contactText({ ...letter, contacts });
  if (/ใคร|ชื่อ|คนไหน/.test(put.words.compact) && contacts.every(({ name }) => name === null)) {
    const named = COORDINATOR.exec(view.flow);
    if (named !== null) {
      const line = quoted(put, named.index, named.index, named.index + named[0].length);
      if (line !== null && said !== null)
        return { ...line, text: `${line.text}\n${said.open}`, secret: said.secret };
      if (line !== null) return line;
    }
  }
  return said === null ? null : replied(letter, 'contact', said.open, { secret: said.secret });
}
