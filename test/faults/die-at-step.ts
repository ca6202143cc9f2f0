import type { LineApi } from '../../src/line/line-api.ts';
import type { Repository, Store } from '../../src/storage/store.ts';

/**
 * The store and LINE, around which this process dies at a given step, as by SIGKILL from outside. A step
 * is the moment before or after a write, or before or after a send.
 */
export function dieAtStep(store: Store, line: LineApi, dieAt: number) {
  let steps = 0;
  const step = () => {
    steps += 1;
    if (steps === dieAt) process.kill(process.pid, 'SIGKILL');
  };
  const around =
    <A extends unknown[], R>(call: (...given: A) => Promise<R>) =>
    async (...given: A): Promise<R> => {
      step();
      const result = await call(...given);
      step();
      return result;
    };
  const repository = <T>(original: Repository<T>): Repository<T> => ({
    ...original,
    claim: around(original.claim),
  });
  const mortalStore: Store = {
    ...store,
    inbox: repository(store.inbox),
    outbox: repository(store.outbox),
    commit: around(store.commit),
  };
  const mortalLine: LineApi = { ...line, push: around(line.push), reply: around(line.reply) };
  return { store: mortalStore, line: mortalLine };
}
