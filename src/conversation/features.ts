import type { CalendarLinks } from '../calendar/calendar-link.ts';
import type { CircularParts } from '../circulars/circular-parts.ts';
import type { FileParts } from '../circulars/circulate-handler.ts';
import type { NudgeSettings } from '../deadlines/nudge-digests.ts';
import type { EscalationParts } from '../escalations/escalation-parts.ts';
import type { OutageParts } from '../problems/outage-handler.ts';
import type { ProblemParts } from '../problems/problem-handler.ts';
import type { Circular } from '../storage/records/circular.ts';
import type { Context } from './context.ts';
import type { Outcome } from './outcome.ts';

/** What the conversation calls on beside the handlers it imports; made by the composition. */
export interface Features {
  readonly circulars: CircularParts;
  readonly files: FileParts;
  /** Answers a question that addresses the bot; `about` is the circular it was asked at, if any. */
  readonly ask: (context: Context, question: string, about: Circular | null) => Promise<Outcome>;
  /** 👍 or 👎 on an answer. */
  readonly feedback: (
    context: Context,
    questionId: string,
    verdict: 'good' | 'bad',
  ) => Promise<Outcome>;
  readonly escalations: EscalationParts;
  readonly problems: ProblemParts;
  readonly outages: OutageParts;
  /** Hands a question on that the bot has only said where to ask about. */
  readonly handOn: (context: Context, questionId: string) => Promise<Outcome>;
  readonly nudges: NudgeSettings;
  /** Signed links to calendars; null where the server has no public address. */
  readonly calendar: CalendarLinks | null;
}
