/** Sounds like the moral district, and is another body's programme. */
const OTHER_MORAL =
  /(?:องค์กร|ชุมชน|หมู่บ้าน|โรงเรียน|(?<!จังห|ชี้|แบบ)วัด|ครอบครัว|เครือข่าย|บริษัท|ตำบล|โรงพยาบาล|เยาวชน|หน่วยงาน|ส่วนราชการ)คุณธรรม(?!และ)/;
const MORAL_PROVINCE =
  /(?<!หนังสือ|ปกครอง|ทำการ|ของ|ถึง|ส่ง|ให้|อำเภอ)จังหวัด(?:ส่งเสริม|พัฒนา)?คุณธรรม|(?<!อำเภอ)คุณธรรมจังหวัด|คุณธรรม(?:ของ)?(?:ระดับ)จังหวัด/;
/** What is known of those: how they differ, and who got the shields. */
const KNOWN_OF_THEM = /อำเภอ|โดดเด่น|โล่|ต่าง|เหมือน|แทน|กับอันนี้/;
const A_DUTY = /ส่ง(?!เสริม)|รอบ|กำหนด|วันไหน|เมื่อไหร่|รายงาน|ประชุม|ซูม|เดดไลน์|หมดเขต/;
const OTHER_ASSESSMENT =
  /(?<![a-z])(?:lpa|pmqa|eha|thaiqm|tobenumberone)(?![a-z])|พลังบวร|บำบัดทุกข์|อำเภอยิ้ม|(?<!(?:จาก|อยู่)(?:ศูนย์)?)ดำรงธรรม|ใสสะอาด(?!.*จังหวัดสะอาด)|เลิศรัฐ|แผ่นดินธรรม|โคกหนองนา|จปฐ|หมู่บ้านยั่งยืน|ทูบีนัมเบอร์|ศีลห้า|ศีล5|กกต|(?:บัญชี|แสดง|แจ้ง)(?:รายการ)?ทรัพย์สิน/;

/** The key to something that is none of these systems. */
const OTHER_KEY =
  /(?:รหัส|พาส|password)[ก-๙a-z]{0,8}(?:อีเมล|เมล|gmail|เฟส|facebook|คอม|วินโดว์|windows|wifi|ไวไฟ|thaid|โทรศัพท์|มือถือ)(?!.*itap)/;
/** Criteria for a district's local office: only the province's are known. */
const LOCAL_DISTRICT =
  /ท้องถิ่นอำเภอดีเด่น[ก-๙0-9]{0,30}(?:กี่ตัว|กี่ข้อ|เกณฑ์|ตัวชี้วัด)|(?:เกณฑ์|ตัวชี้วัด)[ก-๙]{0,12}ท้องถิ่นอำเภอดีเด่น/;
/** The forms of an office's own internal control. */
const OWN_CONTROL = /แบบ(?:ปค|ปอ|วค)\.?[4-6]/;

/** Whether a question is about a programme of others that sounds like those the bot knows. */
export const isOthersWork = (compact: string): boolean =>
  [OTHER_ASSESSMENT, OTHER_KEY, LOCAL_DISTRICT, OWN_CONTROL].some((pattern) =>
    pattern.test(compact),
  ) ||
  (OTHER_MORAL.test(compact) && !KNOWN_OF_THEM.test(compact)) ||
  (MORAL_PROVINCE.test(compact) && A_DUTY.test(compact) && !/อำเภอ/.test(compact));
