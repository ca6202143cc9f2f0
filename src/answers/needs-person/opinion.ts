const ANY = '[ก-๙a-z0-9.]';
const BEST = '(?:ง่าย|ไว|คุ้ม|สบาย|เหนื่อยน้อย|ดูดี|สวย|เจ๋ง|ปัง|เวิร์ค|เวิร์ก)';
const MOST = '(?:ที่สุด|สุด|กว่ากัน|กว่า)';
const WHICH = '(?:ไหน|ใด|อะไร)';

/** Which of several is the best to take up: no letter says so. */
const BEST_ONE = new RegExp(
  `${WHICH}${ANY}{0,16}${BEST}${ANY}{0,4}${MOST}|${BEST}${MOST}${ANY}{0,10}${WHICH}|${BEST}กว่า(?:ไหม|หรือ|เปล่า)`,
);
/** What to put one's strength into first. */
const FIRST =
  /^(?!.*(?:เยอะสุด|มากสุด|มากที่สุด|คือตัวไหน)).*(?:ควร|น่าจะ|จะ)(?:จะ)?(?:เท|ทุ่ม|ลงแรง|โฟกัส|เน้น|เลือก|เริ่ม)[ก-๙a-z0-9]{0,24}(?:ไหน|อะไร|ใด)(?:ก่อน|ดี)|(?:บอท|แอด|พี่|น้อง)(?:คิดว่า|ว่า|มองว่า)[ก-๙a-z0-9]{2,30}(?:ควร|น่า|ดี(?:ไหม|กว่า))/;
/** Whether the bot is of the same mind. */
const AGREES = /เห็นด้วย(?:กับ[ก-๙]{2,12})?(?:ไหม|หรือ|ปะ|ป่ะ|เปล่า)/;
/** What would be a good day, a good one: `จัดอบรมวันไหนดี`. */
const GOOD_ONE =
  /(?:วันไหน|เมื่อไหร่|กี่โมง|ตัวไหน|อันไหน|แบบไหน|เรื่องอะไร|เรื่องไหน)ดี(?=$|ครับ|คับ|คะ|ค่ะ|นะ|อะ|พี่|บอท|แอด)/;
/** Tricks. */
const TRICK =
  /(?:เทคนิค|เคล็ดลับ|ทริค|ทริก|สูตรลับ|วิธีโกง)[ก-๙a-z0-9]{0,24}(?:คะแนน|ผ่าน|เต็ม|ได้)|(?:ปั๊ม|ปั้น|(?<!โดน)โกง|แต่ง)คะแนน/;

/** Whether a question asks for an opinion or a trick, which nobody's letter states. */
export const asksOpinion = (compact: string): boolean =>
  [BEST_ONE, FIRST, AGREES, GOOD_ONE, TRICK].some((pattern) => pattern.test(compact));
