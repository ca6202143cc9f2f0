import type { CircularParts } from '../circulars/circular-parts.ts';
import type { FileParts } from '../circulars/circulate-handler.ts';
import type { NudgeSettings } from '../deadlines/nudge-digests.ts';
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
  readonly nudges: NudgeSettings;
}
