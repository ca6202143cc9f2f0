import { setTimeout as delay } from 'node:timers/promises';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { asObject, type JsonObject } from '../line/json-object.ts';
import { type Answer, type Endpoint, type EndpointRequest, NOT_FOUND, refuse } from './endpoint.ts';
import type { Fault, Faults } from './faults.ts';
import { readEndpoints } from './read-endpoints.ts';
import { sendEndpoints } from './send-endpoints.ts';
import type { World } from './world.ts';

/** A request as it came in, before anything was done with it. */
export interface RecordedRequest {
  readonly method: string;
  /** Without a query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Parsed JSON; undefined when there was none. */
  readonly body: unknown;
}

export interface LineServerOptions {
  readonly world: World;
  readonly faults: Faults;
  readonly channelAccessToken: string;
  readonly onRequest: (request: RecordedRequest) => void;
  /** Takes an event that a request has caused, to be sent to the bot. */
  readonly onEvent: (event: JsonObject) => void;
  /** Called when a request has been dealt with, so that waiters look at the world again. */
  readonly onHandled: () => void;
}

const REFUSALS: Readonly<Partial<Record<string, Answer>>> = {
  rateLimit: refuse(429, 'The API rate limit has been exceeded. Try again later.'),
  monthLimit: refuse(429, 'You have reached your monthly limit.'),
  serverError: refuse(500, 'Internal server error'),
};

/** LINE's Messaging API and its data API over HTTP, on one origin. */
export function createLineServer(options: LineServerOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use('/v2', express.raw({ type: () => true, limit: 2_000_000 }));
  app.use('/v2', (request, response, next) => {
    const requestId = options.world.ids.requestId();
    response.locals.requestId = requestId;
    response.set('x-line-request-id', requestId);
    const { method, headers, body } = request;
    const path = request.originalUrl.replace(/\?.*/, '');
    options.onRequest({ method, path, headers, body: parseBody(body) });
    const known = headers.authorization === `Bearer ${options.channelAccessToken}`;
    if (known) next();
    else
      sendAnswer(
        response,
        refuse(
          401,
          'Authentication failed. Confirm that the access token in the authorization header is valid.',
        ),
      );
  });
  for (const endpoint of [...sendEndpoints, ...readEndpoints]) {
    app[endpoint.method](endpoint.path, async (request, response) => {
      await serve(endpoint, request, response, options);
      options.onHandled();
    });
  }
  app.use('/v2', (_request, response) => sendAnswer(response, NOT_FOUND));
  app.use((error: { status?: number }, _: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) next(error);
    else sendAnswer(response, refuse(error.status ?? 500, 'The request could not be read'));
  });
  return app;
}

async function serve(
  endpoint: Endpoint,
  request: Request,
  response: Response,
  { world, faults, onEvent }: LineServerOptions,
): Promise<void> {
  const fault = faults.take(endpoint.name);
  const empty = !Buffer.isBuffer(request.body) || request.body.length === 0;
  const body = empty ? {} : asObject(parseBody(request.body));
  const handle = () => {
    if (body === null) return refuse(400, 'The request body is not a JSON object');
    const answer = endpoint.handle(toEndpointRequest(world, request, response, body));
    if (answer.event !== undefined) onEvent(answer.event);
    return answer;
  };
  await answerWith(fault, handle, response);
}

async function answerWith(
  fault: Fault | null,
  handle: () => Answer,
  response: Response,
): Promise<void> {
  if (fault === 'hang') return;
  if (fault === 'dropBefore') return void response.destroy();
  const refusal = typeof fault === 'string' ? REFUSALS[fault] : undefined;
  if (refusal !== undefined) return sendAnswer(response, refusal);
  if (typeof fault === 'object' && fault !== null) await delay(fault.slowMilliseconds);
  const answer = handle();
  switch (fault) {
    case 'acceptThenHang':
      return;
    case 'acceptThenDrop':
      return void response.destroy();
    case 'acceptThenServerError':
      return sendAnswer(response, refuse(500, 'Internal server error'));
    case 'dropMidBody':
      return sendHalf(response, answer);
    case 'notJson':
      return void response.type('html').send('<html>OK</html>');
    default:
      return sendAnswer(response, answer);
  }
}

function toEndpointRequest(
  world: World,
  { params, headers }: Request,
  response: Response,
  body: JsonObject,
): EndpointRequest {
  const { requestId } = response.locals;
  return { world, requestId, params: params as Record<string, string>, headers, body };
}

function sendAnswer(response: Response, { status, headers, body }: Answer): void {
  response.status(status).set(headers ?? {});
  if (body instanceof Uint8Array) response.type('application/octet-stream').send(Buffer.from(body));
  else response.json(body);
}

function sendHalf(response: Response, { status, body }: Answer): void {
  const bytes = Buffer.from(body instanceof Uint8Array ? body : JSON.stringify(body));
  response.writeHead(status, { 'content-length': bytes.length });
  response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
}

function parseBody(body: unknown): unknown {
  if (!Buffer.isBuffer(body) || body.length === 0) return undefined;
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}
