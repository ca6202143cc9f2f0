const number = (value: number): string => value.toLocaleString('en-US');

export const reachMessages = {
  groups: (groups: number, people: number): string =>
    `จะส่งถึง ${number(groups)} กลุ่ม ${number(people)} คน`,
  more: (count: number): string => `และอีก ${number(count)} แห่ง`,
  allHaveGroups: 'ทุกพื้นที่ในกลุ่มเป้าหมายมีกลุ่มไลน์ลงทะเบียนแล้ว',
  missing: (count: number): string => `ยังไม่มีกลุ่มไลน์ลงทะเบียน จึงจะไม่ได้รับ ${number(count)} แห่ง`,
  howToEnrol:
    'วิธีเพิ่ม: พิมพ์ “สร้างรหัส ชื่อพื้นที่” ในแชตนี้เพื่อขอรหัส แล้วให้พื้นที่เชิญบอทเข้ากลุ่มและพิมพ์ “ลงทะเบียน” ตามด้วยรหัสในกลุ่ม',
  quota: (cost: number, left: number | null, scheduled: number): string => {
    const others = scheduled > 0 ? ` (หักหนังสือที่ตั้งเวลาหรือรอส่งอยู่แล้ว ${number(scheduled)} ข้อความ)` : '';
    if (left === null) return `ใช้โควตา ${number(cost)} ข้อความ เดือนนี้ไม่จำกัดหรือ LINE ไม่แจ้งโควตา`;
    return left < 0
      ? `ใช้โควตา ${number(cost)} ข้อความ แต่โควตาเดือนนี้ไม่พอ ขาด ${number(-left)} ข้อความ${others}`
      : `ใช้โควตา ${number(cost)} ข้อความ ส่งแล้วเหลือ ${number(left)} ข้อความ${others}`;
  },
} as const;
