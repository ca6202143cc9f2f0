/** The number of an online meeting, with its passcode where one is given. */
export interface MeetingId {
  readonly at: number;
  /** Digits only. */
  readonly id: string;
  readonly passcode: string | null;
}

const ID =
  /(?:Meeting\s?(?:ID|No\.?|Number)|Webinar\s?ID|Zoom\s?ID|(?:รหัส|หมายเลข)\s?(?:การ|ห้อง)?\s?ประชุม|รหัสเข้าร่วมประชุม|ไอดี(?:ห้อง|ประชุม)|(?<![A-Za-z]|line\s?)ID)(?:\s?\([^()\n]{0,20}\))?\s?[:：=]?\s?(\d[\d -]{6,16}\d)(?![\d-])/gi;
const PASSCODE =
  /(?:Pass\s?code|Pass\s?word|รหัสผ่าน|รหัสเข้า(?:ร่วม|ห้อง)?(?:ประชุม)?|(?<![A-Za-z])PW|(?<![A-Za-z])Pass)(?:\s?\([^()\n]{0,20}\))?\s?[:：=]?\s?([A-Za-z0-9@#!._-]{3,20})/i;
const PASSCODE_REACH = 120;

/** Every online meeting id in a text, in its order. */
export function findMeetingIds(text: string): MeetingId[] {
  return [...text.matchAll(ID)].map((match) => {
    const end = match.index + match[0].length;
    const after = text.slice(end, end + PASSCODE_REACH).split(/Meeting\s?ID/i)[0] ?? '';
    return {
      at: match.index,
      id: (match[1] ?? '').replace(/\D/g, ''),
      passcode: PASSCODE.exec(after)?.[1]?.replace(/[.]+$/, '') ?? null,
    };
  });
}
