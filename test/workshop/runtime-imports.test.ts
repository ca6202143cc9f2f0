import { expect, test } from '@jest/globals';
import { readProjectFile } from './project-root.ts';
import { runtimeImports } from './runtime-imports.ts';

const { dependencies } = JSON.parse(readProjectFile('package.json'));

test.each(['src/main.ts', 'src/cli.ts'])(
  '%s runs with the production dependencies alone',
  (entry) => {
    const { files, packages } = runtimeImports(entry);
    expect(packages.filter((name) => !(name in dependencies))).toEqual([]);
    expect(packages).toEqual(expect.arrayContaining(['@line/bot-sdk', 'mongoose', 'yaml']));
    expect(files).toEqual(
      expect.arrayContaining(['src/letters/files/parse-child.ts', 'flex-templates']),
    );
  },
);

test('the bot and the tool bring neither the simulator nor a test along', () => {
  const files = ['src/main.ts', 'src/cli.ts'].flatMap((entry) => runtimeImports(entry).files);
  const foreign = /\.test\.ts$|^test\/|^scripts\/|^src\/(simulator|demo)\//;
  expect(files.filter((file) => foreign.test(file))).toEqual([]);
});

test('every production dependency is used', () => {
  const used = ['src/main.ts', 'src/cli.ts'].flatMap((entry) => runtimeImports(entry).packages);
  expect(Object.keys(dependencies).filter((name) => !used.includes(name))).toEqual([]);
});
