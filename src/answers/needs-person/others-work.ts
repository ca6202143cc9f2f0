/** Sounds like the moral district, and is another body's programme. */
const OTHER_MORAL =
  /(?:องค์กร|ชุมชน|หมู่บ้าน|โรงเรียน|(?<!จังห|ชี้|แบบ)วัด|ครอบครัว|เครือข่าย|บริษัท|ตำบล|โรงพยาบาล|เยาวชน|หน่วยงาน|ส่วนราชการ)คุณธรรม(?!และ)/;
const MORAL_PROVINCE =
  /(?<!หนังสือ|ปกครอง|ทำการ|ของ|ถึง|ส่ง|ให้|อำเภอ)จังหวัด(?:ส่งเสริม|พัฒนา)?คุณธรรม|(?<!อำเภอ)คุณธรรมจังหวัด|คุณธรรม(?:ของ)?(?:ระดับ)จังหวัด/;
/** What is known of those: how they differ, and who got the shields. */
const KNOWN_OF_THEM = /อำเภอ|โดดเด่น|โล่|ต่าง|เหมือน|แทน|กับอันนี้/;
const A_DUTY = /ส่ง(?!เสริม)|รอบ|กำหนด|วันไหน|เมื่อไหร่|รายงาน|ประชุม|ซูม|เดดไลน์|หมดเขต/;
const OTHER_ASSESSMENT = /(?<![a-z])(?:lpa|pmqa|eha)(?![a-z])|พลังบวร/;

/** Whether a question is about a programme of others that sounds like those the bot knows. */
export const isOthersWork = (compact: string): boolean =>
  OTHER_ASSESSMENT.test(compact) ||
  (OTHER_MORAL.test(compact) && !KNOWN_OF_THEM.test(compact)) ||
  (MORAL_PROVINCE.test(compact) && A_DUTY.test(compact) && !/อำเภอ/.test(compact));
