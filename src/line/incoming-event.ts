import type { Instant } from '../storage/records/entity.ts';

export interface Chat {
  readonly kind: 'user' | 'group' | 'room';
  readonly id: string;
}

/** A mention inside a text; index and length count UTF-16 units, as LINE does. */
export interface Mention {
  readonly index: number;
  readonly length: number;
  readonly isSelf: boolean;
}

interface EventHead {
  /** LINE's `webhookEventId`. */
  readonly eventId: string;
  readonly timestamp: Instant;
  /** True in LINE's `standby` mode: the bot must not send. */
  readonly standby: boolean;
  readonly redelivered: boolean;
  readonly replyToken: string | null;
  readonly chat: Chat;
  /** Who did it; LINE does not always say, then nothing that needs a right may be done. */
  readonly senderId: string | null;
}

export interface TextEvent extends EventHead {
  readonly type: 'text';
  readonly messageId: string;
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly quotedMessageId: string | null;
  /** True for LINE's `messageEdited`: the same message id with a new text. */
  readonly edited: boolean;
}

export interface FileEvent extends EventHead {
  readonly type: 'file';
  readonly messageId: string;
  readonly fileName: string;
  readonly fileSize: number;
}

export interface OtherMessageEvent extends EventHead {
  readonly type: 'otherMessage';
  readonly messageId: string;
  /** LINE's message type: `sticker`, `image`, `video`, `audio`, `location` or one we do not know. */
  readonly messageType: string;
}

export interface PostbackEvent extends EventHead {
  readonly type: 'postback';
  readonly data: string;
  /** What a date picker gave: `date`, `time` or `datetime`. */
  readonly params: Readonly<Record<string, string>>;
}

export interface UnsendEvent extends EventHead {
  readonly type: 'unsend';
  readonly messageId: string;
}

export interface MembershipEvent extends EventHead {
  readonly type: 'memberJoined' | 'memberLeft';
  readonly userIds: readonly string[];
}

export interface PresenceEvent extends EventHead {
  readonly type: 'join' | 'leave' | 'follow' | 'unfollow';
}

/** An event that this program does not handle; LINE adds types without notice. */
export interface UnknownEvent extends EventHead {
  readonly type: 'unknown';
  readonly lineType: string;
}

/** A webhook event, parsed tolerantly: unknown fields are dropped, unknown types kept as such. */
export type IncomingEvent =
  | TextEvent
  | FileEvent
  | OtherMessageEvent
  | PostbackEvent
  | UnsendEvent
  | MembershipEvent
  | PresenceEvent
  | UnknownEvent;
