import { expect, test } from '@jest/globals';
import { makeLetter } from '../../test/harness/letter.ts';
import { openConversation } from '../../test/harness/open-conversation.ts';
import { wordsOf } from '../../test/harness/words-of.ts';

const NOW = Date.parse('2026-11-20T10:00:00+07:00');

/** A coordinator pastes a letter and presses ยืนยันส่ง, with LINE answering the check so. */
async function sendWith(validatePush: () => Promise<string | null>) {
  const talk = await openConversation(NOW, { validatePush });
  await talk.group('C-4904', { tier: 'district', area: '4904' });
  await talk.person('U-pcoord', { tier: 'province', area: '49', role: 'coordinator' });
  await talk.type('U-pcoord', 'U-pcoord', makeLetter());
  const [draft] = await talk.store.drafts.find();
  const words = wordsOf(
    await talk.press('U-pcoord', 'U-pcoord', `act=draft-send&draft=${draft?.id}`),
  );
  const circulars = await talk.store.circulars.count();
  await talk.close();
  return { words, circulars };
}

test('what LINE would refuse goes to nobody, and the sender hears why', async () => {
  const { words, circulars } = await sendWith(async () => 'messages[0]: too large');
  expect(words).toMatch(/LINE ไม่รับข้อความนี้.*messages\[0\]: too large/);
  expect(circulars).toBe(0);
});

test('where LINE does not answer the check, the circular goes out all the same', async () => {
  const { words, circulars } = await sendWith(async () => {
    throw new Error('timeout');
  });
  expect(words).toContain('กำลังส่ง');
  expect(circulars).toBe(1);
});
