import mongoose from 'mongoose';
import { StoreUnavailableError, StoreUnusableError } from '../errors.ts';

const {
  MongoBulkWriteError,
  MongoExpiredSessionError,
  MongoNetworkError,
  MongoNotConnectedError,
  MongoServerError,
  MongoServerSelectionError,
  MongoTopologyClosedError,
  MongoWriteConcernError,
  MongoClientClosedError,
} = mongoose.mongo;

/** What the driver throws when no server answers, or its own side has been closed. */
const CONNECTION_ERRORS = [
  mongoose.Error.MongooseServerSelectionError,
  MongoClientClosedError,
  MongoExpiredSessionError,
  MongoNetworkError,
  MongoNotConnectedError,
  MongoServerSelectionError,
  MongoTopologyClosedError,
  MongoWriteConcernError,
];

/** https://github.com/mongodb/mongo/blob/master/src/mongo/base/error_codes.yml */
const PASSING_CODES: ReadonlySet<unknown> = new Set([
  50, // MaxTimeMSExpired
  64, // WriteConcernTimeout
  91, // ShutdownInProgress
  112, // WriteConflict, after all tries
  189, // PrimarySteppedDown
  10107, // NotWritablePrimary
  11600, // InterruptedAtShutdown
  11602, // InterruptedDueToReplStateChange
  13435, // NotPrimaryNoSecondaryOk
  13436, // NotPrimaryOrSecondary
  14031, // OutOfDiskSpace
]);
const DUPLICATE_KEY = 11000;
const REFUSED_CODES: ReadonlySet<unknown> = new Set([13, 18]); // Unauthorized, AuthenticationFailed

/** A bulk write wraps what happened to the connection in an error that looks like the server's. */
function unwrapped(error: unknown): unknown {
  if (!(error instanceof MongoBulkWriteError)) return error;
  const inner: unknown = error.errorResponse;
  return inner instanceof Error ? inner : error;
}

/** Whether a record of that id was there already. */
export const isDuplicateKey = (error: unknown): boolean =>
  error instanceof MongoServerError && error.code === DUPLICATE_KEY;

/** Whether no server could be reached at all, so that trying again at once is no use. */
export const isUnreachable = (error: unknown): boolean =>
  unwrapped(error) instanceof MongoServerSelectionError;

/** Whether the connection broke while something was on its way. */
export const isBroken = (error: unknown): boolean => unwrapped(error) instanceof MongoNetworkError;

/** Turns what the driver throws into the port's errors; faults of the program stay as they are. */
export function mapMongoError(thrown: unknown): unknown {
  const error = unwrapped(thrown);
  if (error instanceof MongoServerError && REFUSED_CODES.has(error.code)) {
    return new StoreUnusableError(
      'MongoDB refuses the user or password of DATABASE_URL, or that user may not read and write the database',
      { cause: error },
    );
  }
  const passing =
    CONNECTION_ERRORS.some((kind) => error instanceof kind) ||
    (error instanceof MongoServerError && PASSING_CODES.has(error.code));
  return passing
    ? new StoreUnavailableError(`MongoDB cannot be reached: ${(error as Error).message}`, {
        cause: error,
      })
    : error;
}
