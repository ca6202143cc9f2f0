const POLITE = '(?:ครับ|คับ|ค่ะ|คะ|จ้า|นะ|อะ|เจ้า|บ้าง|พี่|น้อง|แอด)*';
const ON_ITS_WAY = new RegExp(
  `(?:งบ(?:ประมาณ)?|เงิน)[ก-๙a-z0-9]{0,16}?(?:โอน|ออก|เข้า|มาแล้ว|มาหรือ|มายัง|มาเมื่อ|ได้เมื่อ|มาถึง|ลงมา)[ก-๙]{0,10}(?:ยัง|ไหม|เมื่อไหร่|เมื่อไร|วันไหน)${POLITE}$`,
);
const MONEY = /(?<!ปี)งบ|เงินรางวัล|ได้เงิน|เงินจัดสรร|วงเงิน|จัดสรร|ยอดเงิน|ยอดรวม/;
const AMOUNT = /เท่าไหร่|เท่าไร|กี่บาท|กี่พัน|กี่หมื่น|กี่แสน|กี่ล้าน|ยอดรวม|ก้อน/;
/** Money that no entry speaks of; of a district's share in general one does. */
const OTHER_MONEY = /ดีเด่น|โดดเด่น|โล่|งป|ทั้งจังหวัด|ทั้งประเทศ|ปี(?:25)?(?:69|7\d)/;
const GETS = /ได้งบ|ได้รับงบ|ได้รับจัดสรร|จัดสรรให้|ได้เงิน|ให้งบ/;
const NOT_THE_AMOUNT = /เหลือ|ถัว|โยก|คะแนน|ร้อยละ|เปอร์เซ็นต์|วันที่เท่าไหร่|เลขที่เท่าไหร่|ตัวชี้วัด/;

/** Whether a question asks what money an office or a project gets, or whether it has come. */
export function asksAreaMoney(compact: string, namesArea: boolean): boolean {
  if (ON_ITS_WAY.test(compact)) return true;
  if (!MONEY.test(compact) || !AMOUNT.test(compact) || NOT_THE_AMOUNT.test(compact)) return false;
  return OTHER_MONEY.test(compact) || (namesArea && GETS.test(compact));
}
