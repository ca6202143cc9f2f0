import type { EndpointName } from './endpoint.ts';

/**
 * What may go wrong with one request:
 * - `rateLimit`, `monthLimit`, `serverError`: refused with 429, 429, 500; nothing is done.
 * - `dropBefore`, `hang`: nothing is done; the line drops, or no answer ever comes.
 * - `acceptThenDrop`, `acceptThenHang`, `acceptThenServerError`: done, but the caller cannot know.
 * - `dropMidBody`: done; half the answer, then the line drops.
 * - `notJson`: done; the answer's body is none of LINE's.
 * - `slowMilliseconds`: done and answered after that long.
 */
export type Fault =
  | 'rateLimit'
  | 'monthLimit'
  | 'serverError'
  | 'dropBefore'
  | 'hang'
  | 'acceptThenDrop'
  | 'acceptThenHang'
  | 'acceptThenServerError'
  | 'dropMidBody'
  | 'notJson'
  | { readonly slowMilliseconds: number };

/** Faults on request; `any` stands for all endpoints. */
export interface Faults {
  /** The next requests of that endpoint meet this fault, after those queued before. */
  queue(endpoint: EndpointName | 'any', fault: Fault, times?: number): void;
  /** From now on, that share (0 to 1) of the endpoint's requests meets this fault. */
  sometimes(endpoint: EndpointName | 'any', fault: Fault, probability: number): void;
  clear(): void;
  /** The fault that a request of this endpoint meets now; uses up a queued one. */
  take(endpoint: EndpointName): Fault | null;
}

export function createFaults(random: () => number): Faults {
  let queued: { endpoint: string; fault: Fault }[] = [];
  let chances: { endpoint: string; fault: Fault; probability: number }[] = [];
  return {
    queue(endpoint, fault, times = 1) {
      for (let count = 0; count < times; count += 1) queued.push({ endpoint, fault });
    },
    sometimes(endpoint, fault, probability) {
      chances.push({ endpoint, fault, probability });
    },
    clear() {
      queued = [];
      chances = [];
    },
    take(endpoint) {
      const meant = (one: { endpoint: string }) => ['any', endpoint].includes(one.endpoint);
      const index = queued.findIndex(meant);
      const [next] = index < 0 ? [] : queued.splice(index, 1);
      if (next !== undefined) return next.fault;
      const hit = chances.filter(meant).find(({ probability }) => random() < probability);
      return hit?.fault ?? null;
    },
  };
}
