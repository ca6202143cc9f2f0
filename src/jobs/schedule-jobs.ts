import cron from 'node-cron';
import type { Logger } from 'pino';

export interface Job {
  readonly name: string;
  /** A cron expression in Asia/Bangkok. */
  readonly when: string;
  readonly run: () => Promise<unknown>;
}

/**
 * Runs the jobs by the clock of Asia/Bangkok, whatever the machine's zone, on the leading instance
 * only and never twice at once. A job that fails is logged and runs again the next time.
 */
export function scheduleJobs(
  jobs: readonly Job[],
  isLeader: () => boolean,
  log: Pick<Logger, 'info' | 'warn' | 'error' | 'debug'>,
): { readonly stop: () => Promise<void> } {
  const tasks = jobs.map(({ name, when, run }) =>
    cron.schedule(
      when,
      async () => {
        if (!isLeader()) return;
        try {
          await run();
        } catch (error) {
          log.error({ err: error, job: name }, 'a job failed');
        }
      },
      {
        name,
        timezone: 'Asia/Bangkok',
        noOverlap: true,
        // Else the scheduler writes to the console, between the lines of the log.
        logger: {
          info: (message) => log.info({ job: name }, message),
          warn: (message) => log.warn({ job: name }, message),
          error: (message) => log.error({ job: name }, String(message)),
          debug: (message) => log.debug({ job: name }, String(message)),
        },
      },
    ),
  );
  return {
    stop: async () => {
      await Promise.all(tasks.map((task) => task.destroy()));
    },
  };
}
