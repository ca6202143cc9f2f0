export const problemMessages = {
  kicker: 'แจ้งปัญหา',
  whichCategory: 'ปัญหาเกี่ยวกับเรื่องใด',
  askText: (category: string): string =>
    `โปรดพิมพ์อาการของปัญหา (${category}) เช่น ทำขั้นตอนใด ขึ้นข้อความอะไร (พิมพ์ “ยกเลิก” เพื่อไม่แจ้ง)`,
  photosWelcome: 'ส่งรูปหน้าจอเพิ่มได้ภายใน 10 นาที',
  photoKept: (number: string, count: number): string =>
    `เก็บรูปของเรื่องเลขที่ ${number} แล้ว (${count} รูป)`,
  tooManyPhotos: 'รูปครบ 10 รูปแล้ว หากมีเพิ่มโปรดพิมพ์อธิบายแทน',
  nobody:
    'ขณะนี้ยังไม่มีผู้ประสานงานของพื้นที่ท่านลงทะเบียนไว้ จึงยังรับเรื่องไม่ได้ โปรดติดต่อที่ทำการปกครองจังหวัด หรือ ศปท.ปค. โทร. 0 2226 0530',
  confirmDown: (category: string, groups: number): string =>
    `แจ้ง ${groups} กลุ่มในพื้นที่ของท่านว่า ${category} ขัดข้อง`,
  confirmBack: (category: string, groups: number): string =>
    `แจ้ง ${groups} กลุ่มเดิมและผู้แจ้งทุกคนว่า ${category} ใช้งานได้แล้ว`,
  cost: (people: number, left: number | null): string =>
    `ใช้โควตา ${people} ข้อความ${left === null ? '' : ` เหลือหลังส่ง ${left} ข้อความ`}`,
  send: 'ยืนยันแจ้ง',
  noGroups: 'ยังไม่มีกลุ่มที่ลงทะเบียนในพื้นที่ของท่าน จึงไม่มีกลุ่มให้แจ้ง',
  alreadyDown: 'แจ้งระบบขัดข้องเรื่องนี้ไปแล้ว',
  alreadyBack: 'แจ้งว่าใช้งานได้แล้วไปแล้ว',
  notDown: 'ยังไม่ได้แจ้งว่าระบบขัดข้อง',
  noticeDown: (category: string, number: string, office: string): string =>
    `แจ้งระบบขัดข้อง: ${category}\nผู้ประสานงาน${office} ทราบและกำลังติดตามแล้ว (เรื่องเลขที่ ${number}) ไม่ต้องแจ้งซ้ำ เมื่อใช้งานได้จะแจ้งที่นี่`,
  noticeBack: (category: string, number: string): string =>
    `${category} ใช้งานได้แล้ว (เรื่องเลขที่ ${number}) หากยังใช้งานไม่ได้ พิมพ์ “แจ้งปัญหา” ตามด้วยอาการ`,
  backAnswer: (category: string): string => `${category} ใช้งานได้แล้ว`,
  sentDown: (groups: number): string =>
    `กำลังแจ้ง ${groups} กลุ่มว่าระบบขัดข้อง เมื่อระบบกลับมากด “แจ้งว่าใช้งานได้แล้ว”`,
} as const;
