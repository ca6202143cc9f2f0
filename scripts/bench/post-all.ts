import { once } from 'node:events';
import { connect } from 'node:net';

/** How long posting took in all, and each answer in turn. */
export interface Posted {
  readonly seconds: number;
  readonly milliseconds: readonly number[];
}

const HEAD_END = '\r\n\r\n';

/** Whether an answer has come in whole; throws when it is not a 200. */
function isWhole(answer: string): boolean {
  const end = answer.indexOf(HEAD_END);
  if (end < 0) return false;
  if (!answer.startsWith('HTTP/1.1 200 ')) throw new Error(answer);
  const length = Number(/content-length: (\d+)/i.exec(answer)?.[1] ?? 0);
  return answer.length >= end + HEAD_END.length + length;
}

/**
 * Sends requests, written out as bytes, over so many kept connections, each as soon as the one before
 * is answered. Plain sockets, because an HTTP client would cost as much as the server under test.
 */
export async function postAll(
  port: number,
  requests: readonly Buffer[],
  connections: number,
): Promise<Posted> {
  const milliseconds: number[] = [];
  let next = 0;
  const converse = async (): Promise<void> => {
    const socket = connect(port, '127.0.0.1');
    socket.setEncoding('latin1').setNoDelay(true);
    await once(socket, 'connect');
    for (let request = requests[next++]; request !== undefined; request = requests[next++]) {
      const begun = performance.now();
      socket.write(request);
      let answer = '';
      while (!isWhole(answer)) answer += (await once(socket, 'data'))[0];
      milliseconds.push(performance.now() - begun);
    }
    socket.destroy();
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: connections }, converse));
  return { seconds: (performance.now() - begun) / 1000, milliseconds };
}
