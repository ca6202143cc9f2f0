import { describe, expect, test } from '@jest/globals';
import { escalationRecord } from '../../test/harness/escalation-record.ts';
import { forgetAsker, forgetWords } from './forget-in-escalation.ts';

const [somchai] = escalationRecord().waiting;
if (somchai === undefined) throw new Error('somebody waits');
const malee = { ...somchai, personId: 'U2', name: 'มาลี', chatId: 'C1', eventId: 'E2' };

describe('a person who has all removed', () => {
  test('takes along what they alone asked', () => {
    expect(forgetAsker(escalationRecord(), 'U1', 'nobody')).toEqual({
      ...{ kind: 'remove', collection: 'escalations', id: 'e1' },
    });
  });

  test('leaves what others wait for, without a trace of them', () => {
    const history = [
      { act: 'claim', at: 1, by: 'U1', byName: 'สมชาย', words: null, eventId: null },
    ];
    const shared = escalationRecord({
      ...{ waiting: [somchai, malee], people: ['U1', 'U2'], history },
      ...{ ownerId: 'U1', ownerName: 'สมชาย' },
    });
    const kept = JSON.stringify(forgetAsker(shared, 'U1', 'nobody'));
    expect(kept).toContain('มาลี');
    expect(kept).not.toMatch(/U1"|สมชาย/);
  });
});

describe('a message taken back', () => {
  test('takes its question along, unless others ask it too', () => {
    expect(forgetWords(escalationRecord(), ['E1'])).toMatchObject({ kind: 'remove' });
    const shared = escalationRecord({ waiting: [somchai, malee] });
    expect(forgetWords(shared, ['E1'])).toMatchObject({ value: { waiting: [malee] } });
  });

  test('takes its words out of the history', () => {
    const history = [{ act: 'add', at: 1, by: 'U1', byName: null, words: 'ความลับ', eventId: 'E9' }];
    expect(JSON.stringify(forgetWords(escalationRecord({ history }), ['E9']))).not.toContain(
      'ความลับ',
    );
  });
});
