import type { AnswerContext } from './answer.ts';

/** A code asked for by nothing but its name. */
const BARE_CODE =
  /^(?:แล้ว|ขอ|ละ)?\s*(?:รหัสผ่าน|รหัส|พาสเวิร์ด|พาสเวิด|พาส|password|pass)\s*(?=$|(?:ล่ะ|ละ|หละ|คือ|อะไร|ไร|ด้วย|อะ|อ่ะ|นะ|ครับ|คับ|คะ|ค่ะ|จ้า|หน่อย|เท่า))/i;
const MEETING = /zoom|meeting id|webex|passcode/i;

/** A question whose bare code is that of the meeting spoken of just before: its passcode. */
export function ofMeeting(question: string, { index, previous }: AnswerContext): string {
  if (!previous?.entryId || !BARE_CODE.test(question.trim())) return question;
  const answer = index.entry(previous.entryId)?.answer ?? index.letterOf(previous.entryId)?.text;
  return answer !== undefined && answer !== null && MEETING.test(answer)
    ? question.trim().replace(BARE_CODE, 'passcode')
    : question;
}
