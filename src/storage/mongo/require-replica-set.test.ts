import { describe, expect, test } from '@jest/globals';
import { requireReplicaSet } from './require-replica-set.ts';

describe('requireReplicaSet', () => {
  test('a member of a replica set and a router of a sharded cluster will do', () => {
    expect(() => requireReplicaSet({ isWritablePrimary: true, setName: 'rs0' })).not.toThrow();
    expect(() => requireReplicaSet({ isWritablePrimary: true, msg: 'isdbgrid' })).not.toThrow();
  });

  test('a standalone server is refused with what to do about it', () => {
    expect(() => requireReplicaSet({ isWritablePrimary: true })).toThrow(
      expect.objectContaining({
        code: 'store_unusable',
        message: expect.stringMatching(/--replSet rs0.*rs\.initiate\(\).*\?replicaSet=rs0/s),
      }),
    );
  });
});
