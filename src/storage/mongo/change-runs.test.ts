import { describe, expect, test } from '@jest/globals';
import { type Change, insertIfNew, put, remove, save } from '../store.ts';
import { changeRuns } from './change-runs.ts';

const setting = (id: string, version = 0) => ({ id, version, value: null });
const runsOf = (changes: readonly Change[]) =>
  changeRuns(changes).map(({ collection, kind, records }) => [
    collection,
    kind,
    records.map(({ id }) => id).join(),
  ]);

describe('changeRuns', () => {
  test('neighbours of one kind and collection go together', () => {
    const changes = ['a', 'b', 'c'].map((id) => insertIfNew('settings', setting(id)));
    expect(runsOf(changes)).toEqual([['settings', 'insertIfNew', 'a,b,c']]);
  });

  test('a save of a new record and one of a stored record are told apart', () => {
    expect(
      runsOf([
        save('settings', setting('a')),
        save('settings', setting('b', 4)),
        remove('settings', 'c'),
      ]),
    ).toEqual([
      ['settings', 'insert', 'a'],
      ['settings', 'replace', 'b'],
      ['settings', 'remove', 'c'],
    ]);
  });

  test('a second change of the same record waits for the first', () => {
    const changes = ['a', 'b', 'a', 'b'].map((id) => put('settings', setting(id)));
    expect(runsOf(changes)).toEqual([
      ['settings', 'put', 'a,b'],
      ['settings', 'put', 'a,b'],
    ]);
  });

  test('nothing is moved past a change of another collection', () => {
    expect(
      runsOf([remove('settings', 'a'), remove('leases', 'a'), remove('settings', 'b')]),
    ).toEqual([
      ['settings', 'remove', 'a'],
      ['leases', 'remove', 'a'],
      ['settings', 'remove', 'b'],
    ]);
  });

  test('no changes make no runs', () => {
    expect(changeRuns([])).toEqual([]);
  });
});
