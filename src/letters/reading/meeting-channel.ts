const ONLINE: readonly (readonly [string, RegExp])[] = [
  ['Zoom', /zoom|ซูม/i],
  ['Webex', /web\s?ex/i],
  ['Google Meet', /google\s?meet|meet\.google/i],
  ['Teams', /(?:microsoft|ms)\s?teams|\bteams\b/i],
];
const REMOTE = /ออนไลน์|online|สื่ออิเล็กทรอนิกส์|ทางไกล|video\s?conference|วิดีโอคอนเฟอเรนซ์|\bVCS\b/i;
const PLACE = /(?:^|[\s)])ณ\s?(?!วันที่|โอกาส|ที่นี้|บัดนี้|ปัจจุบัน|เวลา|สิ้น|และ)([^\n\u2028]{3,160})/;
const PLACE_END =
  /\s(?:เวลา|โดย|จึง|รายละเอียด|ทั้งนี้|ตาม|ในวัน|ระหว่าง|เพื่อ|และผ่าน|และทาง|และช่องทาง|และ(?=ครั้ง|ขอ|ให้|ขยาย|แจ้ง|ส่ง|กำหนด|รายงาน)|ผ่าน|หรือผ่าน|พร้อม|ซึ่ง|มี(?=\S{0,12}เป็นประธาน)|สำหรับ|จังหวัดจึง|กรม\S{0,40}จึง|กรมชล|ดัง|Meeting|\()|[;|]|(?:\d{1,2}|\d{1,2}[.:]\d{2})\s?น\./;

/** The name of the online channel a text speaks of, or null. */
export function onlineChannel(text: string): string | null {
  return ONLINE.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** Whether a text speaks of taking part from afar, with or without a channel's name. */
export const isRemote = (text: string): boolean =>
  onlineChannel(text) !== null || REMOTE.test(text);

/** The place that a text gives behind ณ, or null. */
export function meetingPlace(text: string): string | null {
  const behind = PLACE.exec(text)?.[1];
  if (!behind) return null;
  const end = PLACE_END.exec(behind)?.index ?? behind.length;
  const place = behind
    .slice(0, end)
    .replace(/[\s,.และ]+$/, '')
    .trim();
  return place.length >= 3 ? place : null;
}

/** The contract's word for how people take part. */
export function channelOf(text: string, place: string | null): string | null {
  const online = onlineChannel(text);
  if (place !== null && isRemote(text)) return 'hybrid';
  return online ?? (place !== null ? 'onsite' : null);
}
