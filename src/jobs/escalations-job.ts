import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import type { EscalationParts } from '../escalations/escalation-parts.ts';
import { runEscalations } from '../escalations/run-escalations.ts';
import { ConflictError } from '../storage/errors.ts';
import type { Store } from '../storage/store.ts';

export interface EscalationsJobParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Pick<Logger, 'info'>;
  readonly parts: EscalationParts;
  /** Called after messages were queued, to wake the dispatcher. */
  readonly onQueued: () => void;
}

/** Does what has become due of questions and problems that were handed on; returns how many moved. */
export async function runEscalationsJob(job: EscalationsJobParts): Promise<number> {
  try {
    const moved = await runEscalations(job.store, job.parts, job.clock.now());
    if (moved > 0) job.onQueued();
    return moved;
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    job.log.info({ err: error }, 'an escalation was changed meanwhile; the next run takes it up');
    return 0;
  }
}
