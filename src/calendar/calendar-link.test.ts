import { expect, test } from '@jest/globals';
import { createCalendarLinks } from './calendar-link.ts';

const links = createCalendarLinks('https://bot.example.go.th', 'a secret of sixteen');
const parts = (url: string) => {
  const [kind = '', id = '', file = ''] = new URL(url).pathname.split('/').slice(2);
  return [kind, decodeURIComponent(id), file] as const;
};

test('a link leads back to what it was made for', () => {
  const subject = { kind: 'meeting', id: 'circular:meeting1' } as const;
  const url = links.url(subject);
  expect(url).toMatch(/^https:\/\/bot\.example\.go\.th\/calendar\/meeting\/.+\.ics$/);
  expect(links.read(...parts(url))).toEqual(subject);
});

test('a changed area, kind, signature or secret is not followed', () => {
  const [kind, id, file] = parts(links.url({ kind: 'area', id: 'district-4901' }));
  expect(links.read(kind, 'district-4902', file)).toBeNull();
  expect(links.read('person', id, file)).toBeNull();
  expect(links.read(kind, id, `x${file}`)).toBeNull();
  expect(
    links.read(
      kind,
      id,
      file.replace(/^./, (c) => (c === 'A' ? 'B' : 'A')),
    ),
  ).toBeNull();
  expect(createCalendarLinks('https://x.th', 'another secret').read(kind, id, file)).toBeNull();
});
