import { setTimeout } from 'node:timers/promises';
import mongoose, { type ClientSession, type Connection } from 'mongoose';
import { StoreUnavailableError } from '../errors.ts';
import { isBroken, isDuplicateKey, isUnreachable } from './mongo-error.ts';

/** Of several transactions on one record one always goes through, so this is far more than enough. */
const MOST_TRIES = 50;
const MOST_COMMIT_TRIES = 3;

/**
 * Runs the work in a transaction, all over again where another one got in its way.
 *
 * The driver's own `withTransaction` tries for two minutes when the connection is lost; a webhook
 * cannot wait for that, so here a lost connection is tried once more and then given up.
 */
export async function inTransaction<R>(
  connection: Connection,
  work: (session: ClientSession) => Promise<R>,
): Promise<R> {
  const session = await connection.startSession();
  try {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await runOnce(session, work);
      } catch (error) {
        if (!mayRunAgain(error, attempt)) throw error;
        await setTimeout(attempt);
      }
    }
  } finally {
    await session.endSession();
  }
}

async function runOnce<R>(
  session: ClientSession,
  work: (session: ClientSession) => Promise<R>,
): Promise<R> {
  session.startTransaction({
    readConcern: { level: 'snapshot' },
    readPreference: 'primary',
    writeConcern: { w: 'majority' },
  });
  try {
    const result = await work(session);
    await commit(session);
    return result;
  } catch (error) {
    if (session.inTransaction()) await session.abortTransaction();
    throw error;
  }
}

/** Committing is safe to repeat: the server knows the transaction by its number. */
async function commit(session: ClientSession): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await session.commitTransaction();
      return;
    } catch (error) {
      if (!hasLabel(error, 'UnknownTransactionCommitResult')) throw error;
      if (attempt === MOST_COMMIT_TRIES || isUnreachable(error)) {
        throw new StoreUnavailableError(
          'MongoDB went away during a commit: it may or may not have been stored',
          { cause: error },
        );
      }
    }
  }
}

function mayRunAgain(error: unknown, attempt: number): boolean {
  if (isUnreachable(error) || attempt === MOST_TRIES) return false;
  if (isBroken(error)) return attempt === 1 && hasLabel(error, 'TransientTransactionError');
  if (hasLabel(error, 'TransientTransactionError')) return true;
  // An insert that meets one of another transaction may come back as a duplicate; then the next try
  // sees that record. A duplicate that stays is none of those.
  return isDuplicateKey(error) && attempt < 3;
}

function hasLabel(error: unknown, label: string): boolean {
  return error instanceof mongoose.mongo.MongoError && error.hasErrorLabel(label);
}
