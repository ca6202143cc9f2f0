import { beforeAll, describe, expect, test } from '@jest/globals';
import { starterAsker } from './development/starter-index.ts';

let ask: Awaited<ReturnType<typeof starterAsker>>;
beforeAll(async () => {
  ask = await starterAsker();
});

describe('a bare code', () => {
  const meeting = { question: 'คิกออฟ 68 ซูม id อะไร', entryId: 'dopa68-kickoff-zoom' };

  test.each(['รหัสผ่านล่ะคะ', 'แล้วพาสล่ะ', 'รหัสอะไร'])(
    'behind a question for a meeting “%s” is its passcode',
    (question) => {
      const answer = ask(question, { previous: meeting });
      expect(answer).toMatchObject({ outcome: 'answer', entryId: 'dopa68-kickoff-zoom' });
      expect(answer.text).toContain('251267');
    },
  );

  test('behind anything else is a password, which is not given out', () => {
    const previous = { question: 'ITAP คืออะไร', entryId: 'itap-meaning' };
    expect(ask('รหัสผ่านล่ะคะ', { previous }).outcome).toBe('escalate');
    expect(ask('ขอรหัสผ่าน itap ของอำเภอ', { previous: meeting }).outcome).toBe('escalate');
  });
});
