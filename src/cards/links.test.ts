import { describe, expect, test } from '@jest/globals';
import { meetingUri, phoneUri, webUri } from './links.ts';

test.each([
  ['www.dopa.go.th', 'https://www.dopa.go.th/'],
  ['http://ก.example/ข?q=1', 'http://xn--12c.example/%E0%B8%82?q=1'],
  ['javascript:alert(1)', null],
  ['ftp://a.example/', null],
  ['not a link', null],
  ['', null],
  ['localhost', null],
  [`https://a.example/${'x'.repeat(1000)}`, null],
])('the link %j becomes %j', (link, uri) => {
  expect(webUri(link)).toBe(uri);
});

test.each([
  ['0-5261-1817 ต่อ 12', 'tel:052611817'],
  ['02 000 0000', 'tel:020000000'],
  ['+66 2 000 0000', 'tel:+6620000000'],
  ['ไม่มี', null],
  ['', null],
])('the phone %j becomes %j', (phone, uri) => {
  expect(phoneUri(phone)).toBe(uri);
});

describe('the link of a meeting', () => {
  const zoom = 'https://us06web.zoom.us/j/6620000322?pwd=x';
  const folder = 'https://drive.google.com/drive/folders/1';
  const meeting = { channel: 'Zoom', meetingId: '662 0000 322' };

  test('is the one with its id, else the only one of its channel', () => {
    const other = 'https://zoom.us/j/1';
    expect(meetingUri(meeting, [folder, other, zoom])).toBe(zoom);
    expect(meetingUri({ ...meeting, meetingId: null }, [folder, zoom])).toBe(zoom);
  });

  test('is of any known host where the letter names no channel, none for a meeting on site', () => {
    expect(meetingUri({ channel: 'hybrid', meetingId: null }, [folder, zoom])).toBe(zoom);
    expect(meetingUri({ channel: null, meetingId: null }, [folder, zoom])).toBe(zoom);
    expect(meetingUri({ channel: 'onsite', meetingId: null }, [zoom])).toBeNull();
  });

  test('is none rather than a wrong one', () => {
    expect(meetingUri(meeting, [folder])).toBeNull();
    expect(
      meetingUri({ ...meeting, meetingId: null }, ['https://zoom.us/j/1', 'https://zoom.us/j/2']),
    ).toBeNull();
    expect(meetingUri({ channel: 'Zoom', meetingId: '-' }, ['https://evilzoom.us/j/1'])).toBeNull();
  });
});
