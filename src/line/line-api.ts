import type { Message } from './message.ts';

/**
 * What became of a send, told apart as the outbox needs it (LINE Messaging API reference,
 * "Retry failed requests" and "Error responses").
 */
export type SendOutcome =
  | {
      /** 200, or 409 with the id of the accepted request. */
      readonly kind: 'accepted';
      readonly requestId: string | null;
      readonly sentMessageIds: readonly string[];
    }
  /** 429 for speed: send again later. */
  | { readonly kind: 'rateLimited'; readonly requestId: string | null }
  /** 429 for the month's quota: stop the run. */
  | { readonly kind: 'monthLimit'; readonly requestId: string | null }
  /** 400 `Invalid reply token`: used, too old or never valid. Replies only. */
  | { readonly kind: 'invalidReplyToken'; readonly requestId: string | null }
  /** Any other 4xx: sending again changes nothing. */
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly message: string;
      readonly requestId: string | null;
    }
  /** 5xx, time-out, dropped line (a push: even amid a 200): LINE may or may not have it. */
  | { readonly kind: 'unknown'; readonly message: string; readonly requestId: string | null };

export interface GroupSummary {
  readonly groupId: string;
  readonly name: string;
}

export interface Quota {
  /** Messages of this month, or null when LINE sets no limit. */
  readonly limit: number | null;
  /** Messages spent this month, approximately (LINE counts with delay). */
  readonly used: number;
}

/**
 * LINE as the rest of the program sees it. No method hangs: each has a time-out. The sends never
 * throw; the reads throw `LineReadError` (and answer null where LINE says 404: not there any more).
 */
export interface LineApi {
  /** Pushes up to five messages. `retryKey` is a UUID that must stay the same, with the same body, over all tries. */
  push(to: string, messages: readonly Message[], retryKey: string): Promise<SendOutcome>;
  reply(replyToken: string, messages: readonly Message[]): Promise<SendOutcome>;
  /** Null when LINE would take the messages, else its complaint. */
  validatePush(messages: readonly Message[]): Promise<string | null>;
  groupSummary(groupId: string): Promise<GroupSummary | null>;
  groupMemberCount(groupId: string): Promise<number | null>;
  /** The display name, or null when LINE does not tell. `groupId` null asks for a one-to-one contact. */
  displayName(userId: string, groupId: string | null): Promise<string | null>;
  leaveGroup(groupId: string): Promise<void>;
  quota(): Promise<Quota>;
  /** The bytes of a file message, at most `maximumBytes`; null when LINE has deleted it. */
  content(messageId: string, maximumBytes: number): Promise<Uint8Array | null>;
}

/** A read from LINE that failed; `retryable` when trying later may help. */
export class LineReadError extends Error {
  readonly code = 'line_read_failed';
  readonly status: number | null;
  readonly retryable: boolean;

  constructor(message: string, status: number | null, options?: ErrorOptions) {
    super(message, options);
    this.name = 'LineReadError';
    this.status = status;
    this.retryable = status === null || status >= 500 || status === 429;
  }
}
