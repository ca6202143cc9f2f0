import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type Response,
  type Router,
} from 'express';
import type { Metrics } from './metrics.ts';
import { type WebhookParts, webhookHandler } from './webhook-handler.ts';

/** CONTRACT.md: a webhook over 1 MiB is answered 413. */
const WEBHOOK_LIMIT = 1024 * 1024;

export interface ServerParts extends WebhookParts {
  readonly metrics: Metrics;
  /** Answers under `/calendar`; absent where no calendar can be linked to. */
  readonly calendar?: Router | undefined;
  /** Null when everything is fine, else why not. */
  readonly notReady: () => Promise<string | null>;
}

// What an error says about the request, by its HTTP status; nothing of the error itself leaves.
const FAULTS: Readonly<Record<number, string>> = {
  400: 'bad request',
  413: 'body over 1 MiB',
  415: 'unsupported content encoding',
};

function statusOf(error: unknown): number {
  const status = (error as { status?: unknown } | null)?.status;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}

/** The HTTP side of the bot: webhook, health, readiness and metrics (CONTRACT.md, HTTP). */
export function createServer(parts: ServerParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.post(
    '/webhook',
    express.raw({ type: () => true, limit: WEBHOOK_LIMIT, inflate: false }),
    webhookHandler(parts),
  );
  app.get('/healthz', (_request: Request, response: Response) => {
    response.json({ ok: true });
  });
  app.get('/readyz', async (_request: Request, response: Response) => {
    const reason = await parts.notReady();
    response.status(reason === null ? 200 : 503).json({ ok: reason === null, reason });
  });
  app.get('/metrics', async (_request: Request, response: Response) => {
    response.type('text/plain; version=0.0.4').send(await parts.metrics.text());
  });
  if (parts.calendar !== undefined) app.use('/calendar', parts.calendar);
  app.use((_request: Request, response: Response) => {
    response.status(404).json({ error: 'not found' });
  });
  const onError: ErrorRequestHandler = (error, request, response, _next) => {
    const status = statusOf(error);
    if (status === 500) parts.log.error({ err: error, path: request.path }, 'request failed');
    response.status(status).json({ error: FAULTS[status] ?? 'request failed' });
  };
  app.use(onError);
  return app;
}
