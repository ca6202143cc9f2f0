/** What is counted by different words that may stand for each other: กี่เรื่อง for `2 ผลงาน`. */
const ALIKE: readonly (readonly string[])[] = [
  ['เรื่อง', 'ชิ้น', 'ผลงาน', 'ชิ้นงาน', 'คลิป'],
  ['หน้า', 'แผ่น', 'สไลด์', 'เฟรม'],
  ['รอบ', 'ครั้ง', 'ช่วงเวลา', 'ช่วง'],
  ['คน', 'ราย', 'นาย', 'ท่าน', 'อัตรา'],
  ['ตัว', 'เครื่อง', 'อัน'],
  ['ใบ', 'ฉบับ', 'แผ่น'],
  ['เมก', 'mb', 'เมกะไบต์'],
  ['กิ๊ก', 'gb', 'กิกะไบต์'],
  ['วิ', 'วินาที'],
  ['ชม', 'ชั่วโมง'],
  ['อาทิตย์', 'สัปดาห์'],
  ['หัว', 'คน'],
];

/** Words for places of any kind, which a letter counts by name. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  แห่ง: ['อำเภอ', 'จังหวัด', 'ตำบล', 'หมู่บ้าน', 'หน่วยงาน', 'โรงเรียน'],
};

/** The other words for what a text behind กี่ begins with; empty where there are none. */
export function countedAs(behind: string): readonly string[] {
  const place = Object.keys(PLACES).find((word) => behind.startsWith(word));
  if (place !== undefined) return PLACES[place] ?? [];
  const said = ALIKE.flat()
    .filter((word) => behind.startsWith(word))
    .sort((a, b) => b.length - a.length)[0];
  return said === undefined
    ? []
    : [...new Set(ALIKE.filter((words) => words.includes(said)).flat())].filter(
        (word) => word !== said,
      );
}
