import { StoreUnusableError } from '../errors.ts';

/**
 * Commits need transactions, and MongoDB has them on replica sets and sharded clusters only
 * (https://www.mongodb.com/docs/manual/core/transactions/). Better refused at the start than at the
 * first commit.
 *
 * @param hello the server's answer to the command `hello`.
 * @throws StoreUnusableError for a standalone server.
 */
export function requireReplicaSet(hello: Readonly<Record<string, unknown>>): void {
  const isRouter = hello.msg === 'isdbgrid';
  if (typeof hello.setName === 'string' || isRouter) return;
  throw new StoreUnusableError(
    'MongoDB runs as a standalone server, which cannot commit several records at once: start mongod ' +
      'with --replSet rs0, run rs.initiate() in mongosh once (a set of one member is enough), and add ' +
      '?replicaSet=rs0 to DATABASE_URL',
  );
}
