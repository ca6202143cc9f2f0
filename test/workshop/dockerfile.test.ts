import { existsSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { dockerIgnores } from './docker-ignores.ts';
import { copiedSources, parseDockerfile } from './parse-dockerfile.ts';
import { PROJECT_ROOT, readProjectFile } from './project-root.ts';
import { runtimeImports } from './runtime-imports.ts';

const stages = parseDockerfile(readProjectFile('Dockerfile'));
const ignore = readProjectFile('.dockerignore');
const image = stages.at(-1);
if (image === undefined) throw new Error('the Dockerfile has no stage');
const lastOf = (name: string): string =>
  image.instructions.findLast((each) => each.name === name)?.value ?? '';
const healthcheck = lastOf('HEALTHCHECK').replace(/^.*?CMD\s+/, '');

test('every stage begins with the Node that the project asks for', () => {
  const major = readProjectFile('.nvmrc').trim();
  const { engines } = JSON.parse(readProjectFile('package.json'));
  expect(engines.node).toBe(`>=${major}`);
  expect(stages.map(({ from }) => from)).toEqual([`node:${major}-slim`, `node:${major}-slim`]);
});

test('what is copied exists and is not kept out of the build', () => {
  const sources = stages.flatMap(copiedSources);
  expect(sources.length).toBeGreaterThan(4);
  expect(sources.filter((path) => !existsSync(`${PROJECT_ROOT}/${path}`))).toEqual([]);
  expect(sources.filter((path) => dockerIgnores(ignore, path))).toEqual([]);
});

test('all that the bot, the tool and the health check need at run time is in the image', () => {
  const programs = [...JSON.parse(lastOf('CMD')), ...JSON.parse(healthcheck), 'src/cli.ts'];
  const entries = programs.filter((word) => word.endsWith('.ts'));
  expect(entries).toEqual(['src/main.ts', 'scripts/healthcheck.ts', 'src/cli.ts']);
  const needed = entries.flatMap((entry) => runtimeImports(entry).files);
  expect(needed.filter((path) => dockerIgnores(ignore, path))).toEqual([]);
  const copied = copiedSources(image);
  const isCopied = (path: string) => copied.some((each) => `${path}/`.startsWith(`${each}/`));
  expect(needed.filter((path) => !isCopied(path))).toEqual([]);
});

test.each([
  ['.env', true],
  ['data/amphoe-ita.db', true],
  ['node_modules/express/package.json', true],
  ['.git/config', true],
  ['test/workshop/compose.test.ts', true],
  ['src/config.test.ts', true],
  ['src/demo/main.ts', true],
  ['scripts/preview-cards.ts', true],
  ['scripts/healthcheck.ts', false],
  ['src/config.ts', false],
  ['src/areas/data/LICENSE-thailand-geography.md', false],
])('the build leaves out %s: %s', (path, left) => {
  expect(dockerIgnores(ignore, path)).toBe(left);
});

test('only production dependencies are installed, without a second Node and without scripts', () => {
  const install = stages[0]?.instructions.find(({ value }) => value.startsWith('npm '))?.value;
  expect(install).toMatch(/^npm ci --omit=dev --omit=optional --ignore-scripts/);
});

test('the program runs as a user without rights, as process 1, and may write its data', () => {
  const names = image.instructions.map(({ name }) => name);
  expect(lastOf('USER')).toBe('node');
  expect(names.lastIndexOf('USER')).toBeLessThan(names.indexOf('CMD'));
  expect(JSON.parse(lastOf('CMD'))).toEqual(['node', 'src/main.ts']);
  expect(lastOf('VOLUME')).toBe('/app/data');
  const madeWritable = image.instructions.find(({ value }) =>
    value.includes('chown node:node data'),
  );
  expect(madeWritable?.name).toBe('RUN');
});
