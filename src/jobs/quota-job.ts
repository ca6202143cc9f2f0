import type { Logger } from 'pino';
import type { LineApi } from '../line/line-api.ts';

/** Asks LINE for the month's quota, so that the metrics show it. */
export async function runQuotaJob(parts: {
  readonly line: Pick<LineApi, 'quota'>;
  readonly observe: (limit: number | null, used: number) => void;
  readonly log: Pick<Logger, 'warn'>;
}): Promise<void> {
  try {
    const { limit, used } = await parts.line.quota();
    parts.observe(limit, used);
  } catch (error) {
    parts.log.warn({ err: error }, 'LINE did not tell the quota');
  }
}
