import type { IncomingHttpHeaders } from 'node:http';
import type { JsonObject } from '../line/json-object.ts';
import type { World } from './world.ts';

export type EndpointName =
  | 'reply'
  | 'push'
  | 'multicast'
  | 'validate'
  | 'group'
  | 'profile'
  | 'quota'
  | 'content'
  | 'leave'
  | 'loading'
  | 'markAsRead'
  | 'info';

export interface EndpointRequest {
  readonly world: World;
  readonly requestId: string;
  readonly params: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
  readonly body: JsonObject;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: JsonObject | Uint8Array;
  /** An event that LINE sends to the bot because of this request. */
  readonly event?: JsonObject;
}

/** One endpoint of LINE's API: what it does to the simulated world, and its answer. */
export interface Endpoint {
  readonly name: EndpointName;
  readonly method: 'get' | 'post';
  /** In Express's form, `/v2/bot/group/:groupId/summary`. */
  readonly path: string;
  readonly handle: (request: EndpointRequest) => Answer;
}

export const ok = (body: JsonObject | Uint8Array = {}): Answer => ({ status: 200, body });

/** A refusal in LINE's form. */
export function refuse(
  status: number,
  message: string,
  details?: readonly { readonly property: string; readonly message: string }[],
): Answer {
  return { status, body: details ? { message, details } : { message } };
}

export const NOT_FOUND: Answer = refuse(404, 'Not found');
