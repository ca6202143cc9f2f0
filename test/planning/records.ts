import type { Circular } from '../../src/storage/records/circular.ts';
import type { Deadline, Submission } from '../../src/storage/records/deadline.ts';
import type { Group } from '../../src/storage/records/group.ts';
import type { Meeting } from '../../src/storage/records/meeting.ts';
import { instantOf } from '../../src/thai/bangkok-time.ts';

const LONG_AGO = instantOf('2020-01-01');

/** A deadline of one district, known for long, with what the test says changed. */
export const deadlineRecord = (given: Partial<Deadline> = {}): Deadline => ({
  id: 'deadline',
  version: 1,
  circularId: null,
  revision: null,
  title: 'รายงานตัวชี้วัดที่ 1-3',
  due: '2027-03-10',
  dueTime: null,
  tier: 'district',
  areas: ['4901'],
  fiscalYear: 2570,
  state: 'open',
  createdAt: LONG_AGO,
  ...given,
});

/** An enrolled group of one district, present and not muted. */
export const groupRecord = (given: Partial<Group> = {}): Group => ({
  id: 'group',
  version: 1,
  name: 'อำเภอเมืองมุกดาหาร',
  memberCount: 8,
  refreshedAt: null,
  present: true,
  joinedAt: LONG_AGO,
  leftAt: null,
  tier: 'district',
  areas: ['4901'],
  enrolledAt: LONG_AGO,
  enrolledBy: 'officer',
  mutedUntil: null,
  ...given,
});

/** A submission, submitted in time. */
export const submissionRecord = (
  given: Partial<Submission> & Pick<Submission, 'deadlineId' | 'area'>,
): Submission => ({
  id: `${given.deadlineId}:${given.area}`,
  version: 1,
  state: 'submitted',
  at: LONG_AGO,
  by: 'officer',
  byName: 'สมชาย',
  late: false,
  history: [],
  ...given,
});

/** A meeting of all districts of a province at 13:30. */
export const meetingRecord = (given: Partial<Meeting> = {}): Meeting => ({
  id: 'meeting',
  version: 1,
  circularId: 'circular',
  revision: 1,
  state: 'open',
  title: 'ประชุมชี้แจง',
  date: '2027-03-10',
  endDate: null,
  start: '13:30',
  end: '16:30',
  channel: 'Zoom',
  place: null,
  link: null,
  meetingId: null,
  passcode: null,
  audience: { tier: 'district', include: ['49'], exclude: [] },
  ...given,
});

/** A circular to the districts of a province, without dates. */
export const circularRecord = (given: Partial<Circular> = {}): Circular => ({
  id: 'circular',
  version: 1,
  number: 'มห 0018.1/ว 575',
  date: '2026-11-16',
  subject: 'การขับเคลื่อนการประเมิน ITA ของอำเภอ',
  urgency: null,
  from: null,
  to: ['นายอำเภอ ทุกอำเภอ'],
  deadlines: [],
  meetings: [],
  links: [],
  emails: [],
  phones: [],
  references: [],
  attachments: [],
  text: '',
  audience: { tier: 'district', include: ['49'], exclude: [] },
  fiscalYear: 2570,
  revision: 1,
  state: 'published',
  sendAt: instantOf('2026-11-17', '09:00'),
  changedAt: instantOf('2026-11-17', '09:00'),
  createdAt: instantOf('2026-11-16', '15:00'),
  createdBy: 'coordinator',
  createdByName: null,
  senderArea: '49',
  ...given,
});
