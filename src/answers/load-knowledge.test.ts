import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { KnowledgeFaultsError } from './knowledge-fault.ts';
import { loadKnowledge } from './load-knowledge.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'knowledge-'));
});
afterEach(() => rm(folder, { recursive: true }));

const GOOD = `- id: one
  topic: ita
  questions: [ITA คืออะไร]
  intents: [what-is]
  answer: คำตอบ
  sources: [letter]
  fiscalYears: all
`;
const SOURCES = 'letter:\n  title: หนังสือ ว 1\n  date: 2024-01-19\n';

async function faultsOf(files: Record<string, string>): Promise<string[]> {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  try {
    await loadKnowledge(folder);
    return [];
  } catch (error) {
    if (!(error instanceof KnowledgeFaultsError)) throw error;
    return error.message.split('\n');
  }
}

test('an entry gets the title and date of the source it names', async () => {
  expect(await faultsOf({ 'a.yaml': GOOD, 'sources.yaml': SOURCES })).toEqual([]);
  const [entry] = await loadKnowledge(folder);
  expect(entry).toMatchObject({
    id: 'one',
    fiscalYears: null,
    confirmed: true,
    sources: [{ title: 'หนังสือ ว 1', date: '2024-01-19' }],
  });
});

describe('a fault is named with its file and line', () => {
  test.each([
    ['broken YAML', `${GOOD}- id: [two\n`, /^a\.yaml:\d+: /],
    ['a missing answer', GOOD.replace('  answer: คำตอบ\n', ''), /^a\.yaml:1: 0\.answer/],
    [
      'an unknown field',
      GOOD.replace('topic: ita', 'topic: ita\n  colour: red'),
      /^a\.yaml:1: .*colour/,
    ],
    ['an unknown intent', GOOD.replace('what-is', 'whence'), /^a\.yaml:4: 0\.intents\.0/],
    [
      'a source that is not there',
      GOOD.replace('[letter]', '[other]'),
      /^a\.yaml:6: one: no source 'other'/,
    ],
    [
      'a fact without a source',
      GOOD.replace('[letter]', '[]'),
      /^a\.yaml:1: one: a fact needs a source/,
    ],
    [
      'an id used twice',
      GOOD + GOOD.replace('ITA คืออะไร', 'อื่น'),
      /^a\.yaml:8: one: id already used/,
    ],
    [
      'a question used twice',
      GOOD + GOOD.replace('id: one', 'id: two'),
      /^a\.yaml:10: two: question also stands in one/,
    ],
    [
      'a related entry that is not there',
      `${GOOD}  related: [none]\n`,
      /^a\.yaml:8: one: no entry 'none'/,
    ],
  ])('%s', async (_name, text, fault) => {
    const faults = await faultsOf({ 'a.yaml': text, 'sources.yaml': SOURCES });
    expect(faults).toEqual([expect.stringMatching(fault)]);
  });

  test('all faults of all files at once', async () => {
    const faults = await faultsOf({
      'a.yaml': GOOD.replace('what-is', 'whence'),
      'b.yaml': GOOD.replace('[letter]', '[other]').replace('one', 'two'),
      'sources.yaml': SOURCES,
    });
    expect(faults).toHaveLength(2);
  });
});

test('what is not confirmed may stand without a source', async () => {
  const text = GOOD.replace('sources: [letter]', 'confirmed: unconfirmed');
  expect(await faultsOf({ 'a.yaml': text })).toEqual([]);
});
