export const learningMessages = {
  kicker: 'คำตอบสำหรับคลังความรู้',
  states: {
    draft: 'ร่าง: ยังไม่ใช้ตอบ',
    approved: 'ใช้ตอบอยู่',
    doubted: 'มีผู้แจ้งว่าไม่ถูกต้อง: หยุดใช้ตอบแล้ว',
    dropped: 'ไม่บันทึก',
  },
  audiences: { all: 'ทุกหน่วย', province: 'จังหวัด', district: 'อำเภอ' },
  everyYear: 'ทุกปี',
  year: (year: number): string => `ปีงบประมาณ ${year}`,
  gone: 'ไม่พบร่างคำตอบนี้',
  notYours: 'จัดการคำตอบนี้ได้เฉพาะผู้ประสานงานของพื้นที่ที่คำตอบใช้',
  approved: (year: string, area: string): string =>
    `บันทึกแล้ว ตั้งแต่นี้บอทจะใช้ตอบคำถามนี้ (${year}, ${area})`,
  dropped: 'ไม่บันทึกคำตอบนี้',
  askAnswer: 'โปรดพิมพ์คำตอบที่ต้องการให้บอทใช้ (พิมพ์ “ยกเลิก” เพื่อไม่แก้)',
  askQuestion: 'โปรดพิมพ์คำถามที่คำตอบนี้ตอบ (พิมพ์ “ยกเลิก” เพื่อไม่แก้)',
  whichYear: 'คำตอบนี้ใช้กับปีงบประมาณใด',
  whichAudience: 'คำตอบนี้ใช้กับหน่วยงานใด',
  source: (office: string): string => `คำตอบของผู้ประสานงาน${office}`,
} as const;
