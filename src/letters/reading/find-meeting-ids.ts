/** The number of an online meeting, with its passcode where one is given. */
export interface MeetingId {
  readonly at: number;
  /** Digits only. */
  readonly id: string;
  readonly passcode: string | null;
}

const ID =
  /(?:Meeting\s?(?:ID|No\.?|Number)|Webinar\s?ID|Zoom\s?ID|(?:รหัส|หมายเลข)\s?(?:การ|ห้อง)?\s?ประชุม|รหัสเข้าร่วมประชุม|ไอดี(?:ห้อง|ประชุม)|(?<![A-Za-z]|line\s?)ID)(?:\s?\([^()\n]{0,20}\))?\s?[:：=]?\s?(\d{3,4}[ -]\d{3,4}[ -]\d{3,5}(?:[ -]\d{3,4})?(?!\d)|\d[\d -]{6,16}\d(?![\d-]))/gi;
const PASSCODE =
  /(?:Pass\s?code|Pass\s?word|รหัสผ่าน|รหัสเข้า(?:ร่วม|ห้อง)?(?:ประชุม)?|(?<![A-Za-z])PW|(?<![A-Za-z])Pass)(?:\s?\([^()\n]{0,20}\))?\s?[:：=]?\s?([A-Za-z0-9@#!._-]{3,20})/i;
const PASSCODE_REACH = 120;

/** A number in the groups of an online meeting, in a text that speaks of one: a table's cell. */
const GROUPED = /(?<![\d./-]|\d )[1-9]\d{2,3}[ -]\d{3,4}[ -]\d{4}(?![\d/]|[ -]\d)/g;
const SPEAKS_OF_IDS =
  /Meeting\s?(?:ID|No|Number)|Webinar\s?ID|zoom|web\s?ex|(?:รหัส|หมายเลข)(?:การ|ห้อง)?ประชุม/i;

/** Every online meeting id in a text, in its order. */
export function findMeetingIds(text: string): MeetingId[] {
  const labelled = [...text.matchAll(ID)].map((match) => ({
    at: match.index,
    end: match.index + match[0].length,
    digits: match[1] ?? '',
  }));
  const grouped = SPEAKS_OF_IDS.test(text) ? [...text.matchAll(GROUPED)] : [];
  const bare = grouped
    .map((match) => ({ at: match.index, end: match.index + match[0].length, digits: match[0] }))
    .filter(
      (each) =>
        !/(?:โทร|Tel|เบอร์|บัญชี|แฟ็?กซ์)\S{0,12}\s?[:：]?\s?$/i.test(
          text.slice(Math.max(0, each.at - 30), each.at),
        ),
    );
  const known = new Set(labelled.map((each) => each.end));
  return [...labelled, ...bare.filter((each) => !known.has(each.end))]
    .sort((a, b) => a.at - b.at)
    .map(({ at, end, digits }) => {
      const after = text.slice(end, end + PASSCODE_REACH).split(/Meeting\s?ID/i)[0] ?? '';
      return {
        at,
        id: digits.replace(/\D/g, ''),
        passcode: PASSCODE.exec(after)?.[1]?.replace(/[.]+$/, '') ?? null,
      };
    });
}
