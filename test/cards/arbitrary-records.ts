import fc from 'fast-check';
import { districts, provinces } from '../../src/areas/areas.ts';
import type { DeadlineStanding } from '../../src/cards/deadline-item.ts';
import type {
  Circular,
  LetterDeadline,
  LetterMeeting,
} from '../../src/storage/records/circular.ts';
import type { Draft } from '../../src/storage/records/draft.ts';

const THAI = [...'กขคงจฉชซญดตถทนบปผพฟมยรลวสหอฮะาิีึืุูเแโใไ็่้๊๋์ํำ๐๑๒๙'];

const TEMPLATE = ['$', '{subject}'].join('');

/** Anything that may stand in a letter's field: nothing, blanks, Thai, signs, emoji, far too much. */
export const anyText = fc.oneof(
  fc.constantFrom('', '   ', '\n', '\u200b', TEMPLATE, '{{x}}', '%&=+"<>', 'ก'.repeat(5000)),
  fc.string({ unit: fc.constantFrom(...THAI, ' ', '\n'), maxLength: 2000 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
);
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2150-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const time = fc.constantFrom('00:00', '08:30', '16:30', '23:59');
const link = fc.oneof(
  anyText,
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom(
    'www.dopa.go.th',
    'http://',
    'javascript:alert(1)',
    `https://a.th/${'ก'.repeat(900)}`,
  ),
);

const deadline: fc.Arbitrary<LetterDeadline> = fc.record({
  date: orNull(day),
  time: orNull(time),
  what: anyText,
  relative: orNull(anyText),
  past: fc.boolean(),
});
const meeting: fc.Arbitrary<LetterMeeting> = fc.record({
  date: day,
  end_date: orNull(day),
  start: orNull(time),
  end: orNull(time),
  channel: orNull(fc.constantFrom('Zoom', 'Webex', 'Google Meet', 'Teams', 'onsite', 'hybrid')),
  meetingId: orNull(anyText),
  passcode: orNull(anyText),
  place: orNull(anyText),
});
const area = fc.constantFrom(...districts(), ...provinces()).map(({ code }) => code);
const few = <T>(item: fc.Arbitrary<T>, maxLength = 25) => fc.array(item, { maxLength });

/** Any circular that a store may hold. */
export const anyCircular: fc.Arbitrary<Circular> = fc.record({
  id: fc.uuid(),
  version: fc.nat(1000),
  number: orNull(anyText),
  date: orNull(day),
  subject: anyText,
  urgency: fc.constantFrom('ด่วน' as const, 'ด่วนมาก' as const, 'ด่วนที่สุด' as const, null),
  from: orNull(anyText),
  to: few(anyText, 5),
  deadlines: few(deadline),
  meetings: few(meeting, 12),
  links: few(link, 10),
  emails: few(anyText, 5),
  phones: few(anyText, 5),
  references: few(anyText, 5),
  attachments: few(anyText, 10),
  text: anyText,
  audience: fc.record({
    tier: fc.constantFrom('province' as const, 'district' as const, 'both' as const),
    include: few(area, 90),
    exclude: few(area, 90),
  }),
  fiscalYear: fc.integer({ min: 2560, max: 2600 }),
  revision: fc.integer({ min: 1, max: 99 }),
  state: fc.constantFrom('published' as const, 'cancelled' as const),
  sendAt: fc.constant(0),
  changedAt: fc.constant(0),
  createdAt: fc.constant(0),
  createdBy: fc.constant('U1'),
  createdByName: orNull(anyText),
  senderArea: area,
});

/** Any draft of a letter. */
export const anyDraft: fc.Arbitrary<Draft> = fc
  .tuple(
    anyCircular,
    few(fc.record({ code: anyText, message: anyText, line: orNull(fc.nat()) }), 12),
  )
  .map(([facts, warnings]) => ({
    ...{
      id: facts.id,
      version: facts.version,
      chatId: 'U1',
      ownerId: 'U1',
      state: 'open' as const,
    },
    ...{
      text: facts.text,
      facts,
      audience: facts.audience,
      senderArea: facts.senderArea,
      warnings,
    },
    ...{ circularId: null, approval: null, unconfirmed: [], createdAt: 0, updatedAt: 0 },
  }));

/** Any list of deadlines with who still owes them. */
export const anyStandings: fc.Arbitrary<readonly DeadlineStanding[]> = few(
  fc.record({
    deadline: fc.record({ id: fc.uuid(), title: anyText, due: day, dueTime: orNull(time) }),
    outstanding: few(area, 200),
    obligated: fc.integer({ min: 200, max: 900 }),
  }),
);
