import { describe, expect, test } from '@jest/globals';
import { isGone, nameOwner, readOwner } from './lease-owner.ts';

const alive =
  (...pids: number[]) =>
  (pid: number) =>
    pids.includes(pid);

describe('names of lease owners', () => {
  test('a name is read back as it was made, also for a host with colons', () => {
    for (const host of ['bot-1', 'fe80::1']) {
      const owner = { host, pid: 17, nonce: 'a1b2' };
      expect(readOwner(nameOwner(owner))).toEqual(owner);
    }
  });

  test('a name of another form is not read', () => {
    expect(readOwner('somebody')).toBeNull();
    expect(readOwner('host:pid:nonce')).toBeNull();
  });
});

describe('isGone', () => {
  test('an owner on this host is gone once its process is', () => {
    expect(isGone('bot:17:old', 'bot:18:new', alive(18))).toBe(true);
    expect(isGone('bot:17:old', 'bot:18:new', alive(17, 18))).toBe(false);
  });

  test('an earlier start under the same process id is gone although that id is alive', () => {
    expect(isGone('bot:1:old', 'bot:1:new', alive(1))).toBe(true);
  });

  test('the instance itself is not gone', () => {
    expect(isGone('bot:1:new', 'bot:1:new', alive(1))).toBe(false);
  });

  test('an owner on another host is never taken for gone', () => {
    expect(isGone('other:17:old', 'bot:18:new', alive())).toBe(false);
  });

  test('an owner with a name of another form is never taken for gone', () => {
    expect(isGone('somebody', 'bot:18:new', alive())).toBe(false);
  });
});
