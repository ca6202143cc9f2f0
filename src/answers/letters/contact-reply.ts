import * as says from './letter-messages.ts';
import { textValues } from './letter-values.ts';
import { type PutToLetter, quoted, type Reply, replied } from './reply.ts';
import { isOfLetter, weighValues } from './weigh-context.ts';

const COORDINATOR =
  /(?:นาย(?!อำเภอ)|นาง|น\.ส\.|ว่าที่|ดร\.)[^\n]{4,70}ผู้(?:ประสานงาน|รับผิดชอบ)(?![ก-๙])|ผู้(?:ประสานงาน|รับผิดชอบ|ประสาน)\s?(?:คือ\s?|:\s?)?(?:นาย|นาง|น\.ส\.|ว่าที่|คุณ|ดร\.|พ\.|จ\.|ส\.)[^\n]{4,80}/;

const LABELLED = '[ .:]{0,3}(?:หมายเลข\\s?)?\\d[\\d–-]{4,}';

/** The number that goes by a name of its own which the question says: VoIP, มท. */
function labelledReply(put: PutToLetter): Reply | null {
  const { flow } = put.view;
  for (const { word, cue } of put.words.pieces) {
    if (cue || put.words.provinces.includes(word) || word.length < 2 || !/^[a-zก-๙]+$/.test(word))
      continue;
    const found = new RegExp(`(?<![a-zก-๙])${[...word].join('\\.?')}${LABELLED}`, 'i').exec(flow);
    if (found === null) continue;
    return quoted(put, found.index, found.index, found.index + found[0].length);
  }
  return null;
}

const PHONE = /0[\d -]{7,12}\d/g;
/** The name itself is asked for: an office's line is none. */
const NAME_ASKED = /ชื่อ(?:ว่า)?(?:อะไร|ไร)/;
const SURELY_TOLD = 0.75;
const IN_TEXT = 90;

/** The number in the letter's own text that the question's words stand around. */
function phoneNear(put: PutToLetter): Reply | null {
  const { view, words } = put;
  const phones = textsOf(view.flow).filter(({ start }) => {
    const line = view.flow.lastIndexOf('\n', start) + 1;
    return (
      start - line > IN_TEXT / 2 && (view.flow.slice(line).split('\n')[0] ?? '').length > IN_TEXT
    );
  });
  if (phones.length === 0) return null;
  const telling = words.pieces.some((piece) => !piece.cue && !isOfLetter(piece, view));
  const [best] = telling ? weighValues(phones, words.pieces, view) : [];
  if (best === undefined || best.told < SURELY_TOLD || best.score === 0) return null;
  return quoted(put, best.value.start - IN_TEXT, best.value.start, best.value.end);
}

const textsOf = (flow: string) =>
  [...flow.matchAll(PHONE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));

/** Whose number is asked for that is none of the letter's own people: a hotel, a shop, a speaker. */
const OTHERS_NUMBER =
  /(?:เบอร์|โทร)(?:ศัพท์)?(?:ของ|ติดต่อ)?(โรงแรม|รีสอร์ท|ที่พัก|ร้าน|โรงพยาบาล|วิทยากร|สถานที่)/;

/** The number beside somebody else that the question names; null where the letter has none there. */
function othersNumber(put: PutToLetter, other: string): Reply | null {
  const { flow } = put.view;
  const beside = textsOf(flow).find(({ start }) =>
    flow.slice(flow.lastIndexOf('\n', start) + 1, start).includes(other),
  );
  return beside === undefined
    ? null
    : quoted(put, beside.start - IN_TEXT, beside.start, beside.end);
}

/** Lines to be called, with the person named before the number where the text names one. */
export function contactReply(put: PutToLetter): Reply | null {
  const { letter, view } = put;
  const other = OTHERS_NUMBER.exec(put.words.compact)?.[1];
  if (other !== undefined && letter.from?.includes(other) !== true) return othersNumber(put, other);
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
  const labelled = labelledReply(put);
  const nameless = contacts.every(({ name }) => name === null);
  const near = phoneNear(put);
  if (near !== null) return near;
  const named = /ใคร|ชื่อ|คนไหน/.test(put.words.compact);
  if (labelled !== null && !named) return labelled;
  if (named && nameless) {
    const person = COORDINATOR.exec(view.flow);
    if (person !== null) {
      const line = quoted(put, person.index, person.index, person.index + person[0].length);
      if (line !== null && said !== null)
        return {
          ...line,
          text: [line.text, said.open, ...(labelled === null ? [] : [labelled.text])].join('\n'),
          secret: said.secret,
        };
      if (line !== null) return line;
    }
    if (NAME_ASKED.test(put.words.compact)) return null;
  }
  return said === null ? null : replied(letter, 'contact', said.open, { secret: said.secret });
}
