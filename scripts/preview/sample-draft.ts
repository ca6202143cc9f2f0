import type { Draft } from '../../src/storage/records/draft.ts';
import { sampleCircular } from './sample-circular.ts';

/** A made-up draft for the preview page and the tests. */
export const sampleDraft: Draft = {
  id: 'd-0001',
  version: 3,
  chatId: 'U0001',
  ownerId: 'U0001',
  state: 'open',
  text: sampleCircular.text,
  facts: sampleCircular,
  audience: { tier: 'district', include: ['49'], exclude: ['4907'] },
  senderArea: '49',
  warnings: [
    {
      code: 'weekday_mismatch',
      message: '“วันพฤหัสบดีที่ 27 พฤศจิกายน 2569” ไม่ตรงกัน: วันที่ 27 พฤศจิกายน 2569 เป็นวันศุกร์',
      line: 18,
    },
  ],
  circularId: null,
  approval: null,
  unconfirmed: [],
  createdAt: 1_795_000_000_000,
  updatedAt: 1_795_000_000_000,
};
