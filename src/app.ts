import { createServer as createHttpServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { calendarRoutes } from './calendar/calendar-routes.ts';
import { freshenCircular } from './circulars/freshen-circular.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import { createEventHandler } from './conversation/handle-event.ts';
import { createFeatures } from './create-features.ts';
import { freshenDigest, type NudgeSettings } from './deadlines/nudge-digests.ts';
import { createInboxWorker } from './inbox/create-inbox-worker.ts';
import { storeEvents } from './inbox/store-events.ts';
import { runEscalationsJob } from './jobs/escalations-job.ts';
import { createLeadership } from './jobs/leadership.ts';
import { runNudgeJob } from './jobs/nudge-job.ts';
import { runQuotaJob } from './jobs/quota-job.ts';
import { runRefreshGroupsJob } from './jobs/refresh-groups-job.ts';
import { runRetentionJob } from './jobs/retention-job.ts';
import { scheduleJobs } from './jobs/schedule-jobs.ts';
import { runSilentJob } from './jobs/silent-job.ts';
import { runUnansweredJob } from './jobs/unanswered-job.ts';
import type { LineApi } from './line/line-api.ts';
import { fitMessages } from './line/message-limits.ts';
import { createDispatcher } from './outbox/create-dispatcher.ts';
import { readForecast } from './outbox/quota.ts';
import { createServer } from './server/create-server.ts';
import { createMetrics } from './server/metrics.ts';
import { isGone } from './storage/lease-owner.ts';
import type { Store } from './storage/store.ts';
import { KNOWN_HOLIDAYS } from './thai/holidays.ts';
import type { Timers } from './timers.ts';

/** Everything of the world that the bot needs; nothing is read behind its back. */
export interface AppParts {
  readonly config: Config;
  readonly store: Store;
  readonly line: LineApi;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: () => number;
  readonly newId: () => string;
  readonly log: Logger;
  /** `host:pid:nonce` of this process. */
  readonly instanceId: string;
  readonly isProcessAlive: (pid: number) => boolean;
}

export interface App {
  /** Listens, takes up what a crash left, and starts the jobs; resolves to the port. */
  readonly start: () => Promise<number>;
  /** Stops taking webhooks, finishes what is in the works, and gives back its leases. */
  readonly stop: () => Promise<void>;
  /** Queues today's digests now if it is time; the clock's job does the same. */
  readonly runNudges: () => Promise<string | null>;
  /** Tells, reminds and passes up what was handed on and has become due; the clock's job does the same. */
  readonly runEscalations: () => Promise<number>;
  /** Reminds the silent areas of circulars if it is time; the clock's job does the same. */
  readonly runSilentNudges: () => Promise<number>;
  /** Resolves when all that could be handled and sent by now has been. */
  readonly settled: () => Promise<void>;
}

/** Puts the bot together: config → storage → LINE → features → server, clock and jobs. */
export function createApp(parts: AppParts): App {
  const { config, store, line, clock, timers, log, instanceId } = parts;
  const gone = (owner: string) => isGone(owner, instanceId, parts.isProcessAlive);
  const nudges: NudgeSettings = {
    nudgeAt: config.nudgeAt,
    freeReplyWait: config.freeReplyWait,
    quietHours: config.quietHours,
    holidays: KNOWN_HOLIDAYS,
  };
  const metrics = createMetrics(async () => ({
    inbox: await store.inbox.count({ where: { state: { in: ['waiting', 'working'] } } }),
    outbox: await store.outbox.count({ where: { state: { in: ['queued', 'sending', 'held'] } } }),
  }));
  const warn = (message: string, error: unknown) => log.warn({ err: error }, message);
  const features = createFeatures({ config, store, clock, nudges, log });
  const { newId } = parts;
  const { publicURL, botPrefixes } = config;
  const links = features.calendar;
  const host = publicURL === null ? '' : new URL(publicURL).hostname;
  const services = { store, line, clock, newId, publicURL, botPrefixes, warn };

  const leadership = createLeadership({
    ...{ store, clock, timers, log, instanceId },
    isGone: gone,
    onLead: () => {
      dispatcher.wake();
      runNudges().catch((error: unknown) => log.error({ err: error }, 'the nudge job failed'));
    },
  });
  const dispatcher = createDispatcher({
    ...{ store, line, clock, timers, log, instanceId },
    random: parts.random,
    isGone: gone,
    isLeader: leadership.isLeader,
    guard: fitMessages,
    freshen: (delivery) =>
      delivery.purpose === 'circular'
        ? freshenCircular(store, delivery)
        : freshenDigest(store, delivery, nudges, clock.now()),
    onMonthLimit: (limit) =>
      log.error(limit, 'the month limit of messages is reached: the run has stopped'),
    observe: ({ kind, outcome, state }) => metrics.countDelivery(kind, outcome ?? state),
  });
  const worker = createInboxWorker({
    ...{ store, clock, timers, log, instanceId },
    isGone: gone,
    handle: createEventHandler(services, features),
    onDeliveries: dispatcher.wake,
    observe: ({ outcome, milliseconds }) => metrics.countEvent(outcome, milliseconds / 1000),
  });
  const runNudges = () =>
    runNudgeJob({
      ...{ store, clock, settings: nudges, log },
      quotaLeft: async () => (await readForecast(store, line, [])).left,
      onQueued: dispatcher.wake,
    });

  const runEscalations = () =>
    runEscalationsJob({
      ...{ store, clock, log },
      parts: features.escalations,
      onQueued: dispatcher.wake,
    });

  const runSilentNudges = () =>
    runSilentJob({ store, clock, settings: nudges, log, onQueued: dispatcher.wake });

  const http: Server = createHttpServer(
    createServer({
      channelSecrets: config.channelSecrets,
      storeEvents: async (events) => {
        await storeEvents(store, events, clock.now());
        worker.wake();
      },
      countWebhook: metrics.countWebhook,
      metrics,
      calendar: links === null ? undefined : calendarRoutes({ store, clock, links, host }),
      log,
      notReady: async () => {
        try {
          await store.ping();
          return null;
        } catch {
          return 'the store does not answer';
        }
      },
    }),
  );
  let jobs: { readonly stop: () => Promise<void> } | null = null;

  return {
    start: async () => {
      await features.ready();
      await new Promise<void>((resolve, reject) => {
        http.once('error', reject);
        http.listen(config.port, config.host, resolve);
      });
      await leadership.start();
      worker.start();
      dispatcher.start();
      jobs = scheduleJobs(
        [
          { name: 'nudges', when: '* * * * *', run: runNudges },
          { name: 'silent areas', when: '*/5 * * * *', run: runSilentNudges },
          {
            name: 'quota',
            when: '*/15 * * * *',
            run: () => runQuotaJob({ line, observe: metrics.setQuota, log }),
          },
          { name: 'escalations', when: '* * * * *', run: runEscalations },
          {
            name: 'unanswered questions',
            when: '0 9 * * 1',
            run: () =>
              runUnansweredJob({
                ...{ store, clock },
                parts: features.escalations,
                onQueued: dispatcher.wake,
              }),
          },
          {
            name: 'refresh groups',
            when: '17 3 * * *',
            run: () => runRefreshGroupsJob({ store, clock, line, log }),
          },
          {
            name: 'retention',
            when: '41 3 * * *',
            run: () => runRetentionJob(store, clock, config.retentionDays),
          },
        ],
        leadership.isLeader,
        log,
      );
      return (http.address() as AddressInfo).port;
    },
    stop: async () => {
      const closed = new Promise((resolve) => http.close(resolve));
      http.closeIdleConnections();
      await jobs?.stop();
      await worker.stop();
      await dispatcher.stop();
      await leadership.stop();
      http.closeAllConnections();
      await closed;
    },
    runNudges,
    runSilentNudges,
    runEscalations,
    settled: async () => {
      await worker.settled();
      await dispatcher.settled();
    },
  };
}
