import { expect, test } from '@jest/globals';
import { readProjectFile } from './project-root.ts';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(readProjectFile('package.json'));
const { packages } = JSON.parse(readProjectFile('package-lock.json'));
const locked = Object.entries<LockedPackage>(packages).filter(([path]) => path !== '');
const nameOf = (path: string): string => path.split('node_modules/').at(-1) ?? '';

test('every package comes from a registry, held to its checksum; the lock names no host', () => {
  const faults = locked.filter(
    ([, { integrity, resolved }]) => integrity === undefined || resolved !== undefined,
  );
  expect(faults).toEqual([]);
});

// `npm ci` refuses a lock that lacks a package for any platform, not only for this one.
test('the lock names the packages of every platform', () => {
  const names = new Set(locked.map(([path]) => nameOf(path)));
  const missing = locked.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !names.has(name))
      .map((name) => `${nameOf(path)} → ${name}`),
  );
  expect(missing).toEqual([]);
});

test('of all install scripts only the one that brings Node itself runs', () => {
  const scripted = locked
    .filter(([, { hasInstallScript }]) => hasInstallScript === true)
    .map(([path]) => nameOf(path));
  const decided = Object.keys(manifest.allowScripts);
  expect(scripted.filter((name) => name !== 'fsevents' && !decided.includes(name))).toEqual([]);
  expect(decided.filter((name) => manifest.allowScripts[name])).toEqual(['node']);
});

test('no script of the project downloads anything', () => {
  expect(Object.keys(manifest.scripts).filter((name) => /^(pre|post)/.test(name))).toEqual([]);
  for (const command of Object.values(manifest.scripts)) {
    expect(command).not.toMatch(/\b(npx|npm|curl|wget|git)\b|https?:/);
  }
});
