import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What the running bot counts, in Prometheus' text format. */
export interface Metrics {
  readonly countWebhook: (status: number) => void;
  readonly countEvent: (outcome: 'done' | 'retried' | 'failed', seconds: number) => void;
  readonly countDelivery: (kind: 'push' | 'reply', outcome: string) => void;
  readonly setQuota: (limit: number | null, used: number) => void;
  readonly text: () => Promise<string>;
}

/**
 * A registry of its own, so that two apps in one process do not share counts. `backlog` is asked
 * each time the metrics are read.
 */
export function createMetrics(
  backlog: () => Promise<{ readonly inbox: number; readonly outbox: number }>,
): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const webhooks = new Counter({
    name: 'amphoe_ita_webhooks_total',
    help: 'Webhook requests by the status they were answered with',
    labelNames: ['status'],
    registers,
  });
  const events = new Histogram({
    name: 'amphoe_ita_event_seconds',
    help: 'Time from taking a stored event to its end, by outcome',
    labelNames: ['outcome'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers,
  });
  const deliveries = new Counter({
    name: 'amphoe_ita_deliveries_total',
    help: 'Send attempts by kind and outcome',
    labelNames: ['kind', 'outcome'],
    registers,
  });
  const quotaLimit = new Gauge({
    name: 'amphoe_ita_quota_limit',
    help: 'Messages LINE allows this month; absent when there is no limit',
    registers,
  });
  const quotaUsed = new Gauge({
    name: 'amphoe_ita_quota_used',
    help: 'Messages spent this month, as LINE counted last',
    registers,
  });
  const waiting = new Gauge({
    name: 'amphoe_ita_waiting',
    help: 'Rows that wait in the inbox and the outbox',
    labelNames: ['box'],
    registers,
  });
  return {
    countWebhook: (status) => webhooks.inc({ status: String(status) }),
    countEvent: (outcome, seconds) => events.observe({ outcome }, seconds),
    countDelivery: (kind, outcome) => deliveries.inc({ kind, outcome }),
    setQuota: (limit, used) => {
      if (limit !== null) quotaLimit.set(limit);
      quotaUsed.set(used);
    },
    text: async () => {
      const { inbox, outbox } = await backlog();
      waiting.set({ box: 'inbox' }, inbox);
      waiting.set({ box: 'outbox' }, outbox);
      return registry.metrics();
    },
  };
}
