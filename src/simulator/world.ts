import type { Clock } from '../clock.ts';
import type { JsonObject } from '../line/json-object.ts';
import type { Instant } from '../storage/records/entity.ts';
import { createIdentifiers, type Identifiers } from './identifiers.ts';

export interface SimulatedUser {
  readonly id: string;
  readonly name: string;
  /** Whether the person has added the account and not blocked it. */
  friend: boolean;
}

export interface SimulatedGroup {
  readonly id: string;
  name: string;
  /** The people; the account itself is not among them. */
  readonly memberIds: Set<string>;
  botIn: boolean;
}

/** A message as the people in a chat see it. */
export interface ChatMessage {
  readonly id: string;
  readonly chatId: string;
  /** Null is the account. */
  readonly from: string | null;
  readonly at: Instant;
  readonly via: 'person' | 'reply' | 'push' | 'multicast';
  readonly quoteToken: string;
  /** A message object: LINE's sending form for the account's, its webhook form for people's. */
  content: JsonObject;
  unsent: boolean;
}

export interface ReplyToken {
  readonly chatId: string;
  readonly eventAt: Instant;
  /** When the webhook that carries it was last sent. */
  sentAt: Instant;
  used: boolean;
}

/** A send that LINE took; what the outbox's promises are held against. */
export interface AcceptedSend {
  readonly endpoint: 'reply' | 'push' | 'multicast';
  readonly to: string;
  readonly requestId: string;
  readonly retryKey: string | null;
  readonly messages: readonly JsonObject[];
  /** People it was counted for against the month. */
  readonly people: number;
  readonly at: Instant;
}

/** What a retry key was used for. */
export interface RememberedSend {
  readonly requestId: string;
  readonly sentMessages: readonly JsonObject[];
  readonly body: string;
  readonly at: Instant;
}

/** An event sent to the bot's webhook, and how the bot answered. */
export interface SentEvent {
  readonly eventId: string;
  readonly event: JsonObject;
  /** The bot's HTTP status; null when it did not answer or was not asked. */
  status: number | null;
  failure: string | null;
}

/** Everything the simulated LINE knows. */
export interface World {
  readonly clock: Clock;
  readonly ids: Identifiers;
  readonly bot: { readonly id: string; readonly name: string };
  readonly users: Map<string, SimulatedUser>;
  readonly groups: Map<string, SimulatedGroup>;
  /** By chat: a group's id, or the person's in a one-to-one chat. */
  readonly chats: Map<string, ChatMessage[]>;
  readonly contents: Map<string, Uint8Array>;
  readonly replyTokens: Map<string, ReplyToken>;
  readonly retryKeys: Map<string, RememberedSend>;
  readonly accepted: AcceptedSend[];
  readonly sentEvents: Map<string, SentEvent>;
  /** What the bot did that LINE's rules forbid although LINE would not refuse it. */
  readonly misuses: string[];
  /** Messages of a month (`YYYY-MM`, at UTC+9), null for no limit. */
  monthlyLimit: number | null;
  readonly used: Map<string, number>;
}

export interface WorldOptions {
  readonly clock: Clock;
  readonly seed: string;
  readonly botName: string;
  readonly monthlyLimit: number | null;
}

export function createWorld({ clock, seed, botName, monthlyLimit }: WorldOptions): World {
  const ids = createIdentifiers(seed, clock);
  return {
    clock,
    ids,
    bot: { id: ids.userId(), name: botName },
    users: new Map(),
    groups: new Map(),
    chats: new Map(),
    contents: new Map(),
    replyTokens: new Map(),
    retryKeys: new Map(),
    accepted: [],
    sentEvents: new Map(),
    misuses: [],
    monthlyLimit,
    used: new Map(),
  };
}

/** The messages of a chat, oldest first. */
export function messagesOf(world: World, chatId: string): readonly ChatMessage[] {
  return world.chats.get(chatId) ?? [];
}

/** Puts a message into a chat and returns it. */
export function say(
  world: World,
  message: Pick<ChatMessage, 'chatId' | 'from' | 'via' | 'content'>,
): ChatMessage {
  const said: ChatMessage = {
    ...message,
    id: world.ids.messageId(),
    at: world.clock.now(),
    quoteToken: world.ids.token(),
    unsent: false,
  };
  world.chats.set(message.chatId, [...messagesOf(world, message.chatId), said]);
  return said;
}
