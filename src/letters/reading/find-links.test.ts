import { expect, test } from '@jest/globals';
import { findEmails } from './find-emails.ts';
import { findLinks } from './find-links.ts';
import { findMeetingIds } from './find-meeting-ids.ts';

test('links are found with and without https, once each, never e-mail addresses', () => {
  const text =
    'ดู https://forms.gle/abc123, www.dopa.go.th และ bit.ly/xy (amphoe.com) a@b.go.th https://forms.gle/abc123 ข้อ 1.2.3';
  expect(findLinks(text)).toEqual([
    'https://forms.gle/abc123',
    'www.dopa.go.th',
    'bit.ly/xy',
    'amphoe.com',
  ]);
});

test('e-mail addresses are found up to their last letter', () => {
  expect(findEmails('e-mail : kalasin2022@gmail.com, a.b@c.go.th. x@y @z')).toEqual([
    'kalasin2022@gmail.com',
    'a.b@c.go.th',
  ]);
});

test('a meeting number has the passcode that follows it', () => {
  const text =
    'Meeting ID : 662 000 0322 Password : 674321 ... Meeting ID: 9-111-222-3333 Line ID 0812345678';
  expect(findMeetingIds(text)).toMatchObject([
    { id: '6620000322', passcode: '674321' },
    { id: '91112223333', passcode: null },
  ]);
});
