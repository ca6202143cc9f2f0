import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readConfig } from '../../src/config.ts';
import { PROJECT_ROOT, readProjectFile } from './project-root.ts';

const DOCUMENTS = [
  'README.md',
  'CHANGELOG.md',
  ...readdirSync(`${PROJECT_ROOT}/docs`)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const { scripts, version } = JSON.parse(readProjectFile('package.json'));
const example = readProjectFile('.env.example');
const names = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, name = '']) => name).sort();
const exampleNames = names(example, /^([A-Z_]+)=/gm);

describe.each(DOCUMENTS)('%s', (document) => {
  const text = readProjectFile(document);

  test('points only at files that are there', () => {
    const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, target = '']) => target);
    const files = links.filter((target) => !/^(https?|mailto):/.test(target));
    const missing = files.filter(
      (target) => !existsSync(join(PROJECT_ROOT, dirname(document), target)),
    );
    expect(missing).toEqual([]);
  });

  test('names only npm scripts that exist', () => {
    const named = [...text.matchAll(/npm run (?:--silent )?([a-z][a-z:-]*)/g)].map(
      ([, name]) => name,
    );
    expect(named.filter((name) => name !== undefined && !(name in scripts))).toEqual([]);
  });
});

test('.env.example names every variable that the configuration reads, with its default', () => {
  const read = names(readProjectFile('src/config.ts'), /^ {2}([A-Z_]{3,}): /gm);
  expect(exampleNames.filter((name) => !/BASE_URL$/.test(name))).toEqual(
    read.filter((name) => !/BASE_URL$/.test(name)),
  );
  const secrets = { LINE_CHANNEL_SECRET: 's', LINE_CHANNEL_ACCESS_TOKEN: 't' };
  const given = Object.fromEntries(
    [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value]),
  );
  expect(readConfig({ ...given, ...secrets }, { needsLine: true })).toEqual(
    readConfig(secrets, { needsLine: true }),
  );
});

test('the README explains every variable of .env.example', () => {
  const explained = names(
    readProjectFile('README.md').replace(/`, `/g, '` |\n| `'),
    /^\| `([A-Z_]+)`/gm,
  );
  expect(exampleNames.filter((name) => !explained.includes(name))).toEqual([]);
});

test('the changelog tells of the version of the package', () => {
  expect(readProjectFile('CHANGELOG.md')).toContain(`## [${version}]`);
});

test('.ci/run can be run, and knows neither hosts nor places of one machine', () => {
  expect(statSync(`${PROJECT_ROOT}/.ci/run`).mode & 0o111).toBe(0o111);
  const script = readProjectFile('.ci/run');
  expect(script).toMatch(/^#!\/usr\/bin\/env bash\n/);
  expect(script).toContain('set -euo pipefail');
  expect(script).not.toMatch(/https?:|\/work\b|\/home\b|\/root\b/);
});
