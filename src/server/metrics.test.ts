import { expect, test } from '@jest/globals';
import { createMetrics } from './metrics.ts';

test('what was counted stands in Prometheus’ text', async () => {
  const metrics = createMetrics(async () => ({ inbox: 3, outbox: 4 }));
  metrics.countWebhook(200);
  metrics.countWebhook(200);
  metrics.countWebhook(401);
  metrics.countEvent('done', 0.3);
  metrics.countDelivery('push', 'accepted');
  metrics.setQuota(35_000, 120);
  const text = await metrics.text();
  for (const line of [
    'amphoe_ita_webhooks_total{status="200"} 2',
    'amphoe_ita_webhooks_total{status="401"} 1',
    'amphoe_ita_event_seconds_count{outcome="done"} 1',
    'amphoe_ita_event_seconds_bucket{le="0.1",outcome="done"} 0',
    'amphoe_ita_event_seconds_bucket{le="0.5",outcome="done"} 1',
    'amphoe_ita_deliveries_total{kind="push",outcome="accepted"} 1',
    'amphoe_ita_waiting{box="inbox"} 3',
    'amphoe_ita_waiting{box="outbox"} 4',
    'amphoe_ita_quota_limit 35000',
    'amphoe_ita_quota_used 120',
  ])
    expect(text.split('\n')).toContain(line);
});

test('two bots in one process do not share counts', async () => {
  const [one, other] = [0, 1].map(() => createMetrics(async () => ({ inbox: 0, outbox: 0 })));
  one?.countWebhook(200);
  expect(await other?.text()).not.toContain('status="200"');
});

test('each reading asks for the backlog anew', async () => {
  let waiting = 5;
  const metrics = createMetrics(async () => ({ inbox: waiting, outbox: 0 }));
  expect(await metrics.text()).toContain('amphoe_ita_waiting{box="inbox"} 5');
  waiting = 0;
  expect(await metrics.text()).toContain('amphoe_ita_waiting{box="inbox"} 0');
});
