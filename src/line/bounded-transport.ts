import { HTTPFetchError } from '@line/bot-sdk';

const RETRY_KEY_HEADER = 'X-Line-Retry-Key';

export interface TransportOptions {
  /** Origin only; a path would be dropped. */
  readonly baseURL: string;
  readonly channelAccessToken: string;
  /** For a whole exchange: connecting, sending, and reading the answer to its end. */
  readonly timeoutMilliseconds: number;
  readonly maximumBytes: number;
  readonly fetch: typeof fetch;
}

/** The HTTP methods of an SDK client that this program's calls go through. */
interface Transport {
  get(path: string): Promise<Response>;
  post(
    path: string,
    body?: unknown,
    options?: { headers?: Record<string, string> },
  ): Promise<Response>;
}

/** An answer was longer than the caller allowed; the rest was not read. */
export class AnswerTooLongError extends Error {
  readonly code = 'answer_too_long';
}

/**
 * Gives an SDK client a transport with a time-out and a bound on the answer's size, and returns the
 * client. The SDK has neither and offers no place for them, and its way of streaming content ends the
 * process when the line drops in the middle; replacing its transport leaves `globalThis.fetch` and
 * other users of HTTP alone.
 *
 * @throws Error when the SDK keeps its transport somewhere else than it did.
 */
export function withBoundedTransport<Client extends object>(
  client: Client,
  options: TransportOptions,
): Client {
  const own: unknown = Reflect.get(client, 'httpClient');
  if (typeof own !== 'object' || own === null || !('get' in own) || !('post' in own)) {
    throw new Error('@line/bot-sdk has changed: no transport to replace in its client');
  }
  Reflect.set(client, 'httpClient', createTransport(options));
  return client;
}

function createTransport(options: TransportOptions): Transport {
  async function exchange(path: string, init: RequestInit): Promise<Response> {
    const response = await options.fetch(new URL(path, options.baseURL), {
      ...init,
      headers: { Authorization: `Bearer ${options.channelAccessToken}`, ...init.headers },
      redirect: 'error',
      signal: AbortSignal.timeout(options.timeoutMilliseconds),
    });
    const { ok, status, statusText, headers } = response;
    const bytes = await readBody(response, options.maximumBytes).catch((error: unknown) => {
      // A reply answered 200 is sent, whether or not the rest arrives, and cannot be asked for again.
      // A read can; so can a send with a retry key, and LINE then names the messages it has sent.
      const repeatable = init.method === 'GET' || RETRY_KEY_HEADER in { ...init.headers };
      if (ok && repeatable) throw error;
      return new Uint8Array();
    });
    if (!ok) {
      const body = new TextDecoder().decode(bytes);
      throw new HTTPFetchError(`${status} ${statusText}`, { status, statusText, headers, body });
    }
    return new Response(bytes, { headers });
  }
  return {
    get: (path) => exchange(path, { method: 'GET' }),
    async post(path, body, { headers } = {}) {
      const response = await exchange(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: body === undefined ? null : JSON.stringify(body),
      });
      const text = await response.text();
      // The SDK would throw on a 200 that is not JSON, and the send would look failed.
      return new Response(isJson(text) ? text : null, { headers: response.headers });
    },
  };
}

async function readBody(
  response: Response,
  maximumBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    // Leaving the loop cancels the stream, which closes the connection.
    if (length > maximumBytes) throw new AnswerTooLongError(`over ${maximumBytes} bytes`);
    chunks.push(chunk);
  }
  return Uint8Array.from(Buffer.concat(chunks, length));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
