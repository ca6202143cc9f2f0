import type { JsonObject } from '../line/json-object.ts';
import { actionsIn } from './find-action.ts';
import type { Tell } from './tell.ts';
import { type EventOptions, mentionIn } from './webhook-event.ts';
import { type ChatMessage, messagesOf, type SentEvent, say, type World } from './world.ts';

/** What a person's deed came to. */
export interface Deed {
  /** The message that now stands in the chat, if there is one. */
  readonly messageId: string | null;
  /** The event as sent to the bot; null when LINE sends none (account not in the group, a link opened). */
  readonly sent: SentEvent | null;
  /** The address that a pressed link opens. */
  readonly opened: string | null;
}

export interface TextOptions extends EventOptions {
  /** The message quoted. */
  readonly quote?: string;
  /** Calls the account by name, at the start unless the text already holds `@name`. */
  readonly mentionBot?: boolean;
  /** Calls everybody, at the start unless the text already holds `@All`. */
  readonly mentionAll?: boolean;
}

/** A button by what it says or by its postback data; `picked` is what a date picker gives. */
export type Press = ({ readonly label: string | RegExp } | { readonly data: string }) & {
  readonly messageId?: string;
  readonly picked?: string;
};

/** The people of the simulated LINE: each deed changes the chat and is told to the bot. */
export type People = ReturnType<typeof createPeople>;

export function createPeople(world: World, tell: Tell) {
  /** A person posts a message of any kind; `content` is LINE's webhook form without id and tokens. */
  async function post(
    chatId: string,
    from: string,
    content: JsonObject,
    options?: EventOptions,
    bytes?: Uint8Array,
  ): Promise<Deed> {
    const { id, quoteToken } = say(world, { chatId, from, via: 'person', content });
    if (bytes !== undefined) world.contents.set(id, bytes);
    const quotable = !['file', 'audio', 'location'].includes(String(content.type));
    const message = { ...content, id, ...(quotable ? { quoteToken } : {}) };
    const sent = await tell(chatId, from, { type: 'message', message }, options);
    return { messageId: id, sent, opened: null };
  }

  function sendText(chatId: string, from: string, text: string, options: TextOptions = {}) {
    const called = addCalls(world, text, options);
    const content = {
      type: 'text',
      text: called,
      ...mentionIn(world, called, options.mentionAll === true),
      ...(options.quote === undefined ? {} : { quotedMessageId: options.quote }),
    };
    return post(chatId, from, content, options);
  }

  async function pressAction(
    chatId: string,
    from: string,
    action: JsonObject,
    picked: string | undefined,
    options?: EventOptions,
  ): Promise<Deed> {
    const { type, data, displayText, text, uri, mode } = action;
    if (type === 'uri') return { messageId: null, sent: null, opened: String(uri) };
    if (type === 'message') return sendText(chatId, from, String(text), options);
    const said = displayText ?? text;
    // What a postback button says stands in the chat; the bot is told the postback only.
    const shown =
      said === undefined
        ? null
        : say(world, { chatId, from, via: 'person', content: { type: 'text', text: said } });
    const params = type === 'datetimepicker' ? { params: { [String(mode)]: picked ?? '' } } : {};
    const postback = { data: String(data), ...params };
    const sent = await tell(chatId, from, { type: 'postback', postback }, options);
    return { messageId: shown?.id ?? null, sent, opened: null };
  }

  return {
    post,
    sendText,

    /** Replaces the text of a person's message (`messageEdited`); LINE has that in groups only. */
    async editText(
      chatId: string,
      from: string,
      messageId: string,
      text: string,
      options?: TextOptions,
    ) {
      if (!world.groups.has(chatId)) throw new Error('LINE edits messages in groups only');
      const message = findMessage(world, chatId, messageId);
      const called = addCalls(world, text, options ?? {});
      const mention = mentionIn(world, called, options?.mentionAll === true);
      message.content = { ...message.content, text: called, mention: undefined, ...mention };
      const edited = { ...message.content, id: messageId, quoteToken: world.ids.token() };
      const sent = await tell(chatId, from, { type: 'messageEdited', message: edited }, options);
      return { messageId, sent, opened: null } satisfies Deed;
    },

    sendFile(
      chatId: string,
      from: string,
      fileName: string,
      bytes: Uint8Array,
      options?: EventOptions,
    ) {
      const content = { type: 'file', fileName, fileSize: bytes.length };
      return post(chatId, from, content, options, bytes);
    },

    sendImage(chatId: string, from: string, bytes: Uint8Array, options?: EventOptions) {
      const content = { type: 'image', contentProvider: { type: 'line' } };
      return post(chatId, from, content, options, bytes);
    },

    sendSticker(chatId: string, from: string, options?: EventOptions) {
      const sticker = { packageId: '446', stickerId: '1988', stickerResourceType: 'STATIC' };
      return post(chatId, from, { type: 'sticker', ...sticker }, options);
    },

    /**
     * Presses a button of the account's messages, the newest that fits.
     * @throws Error naming what there is to press, when no button fits.
     */
    async press(chatId: string, from: string, press: Press, options?: EventOptions): Promise<Deed> {
      const all = actionsIn(messagesOf(world, chatId)).filter(
        ({ messageId }) => press.messageId === undefined || messageId === press.messageId,
      );
      const found = all.find(({ label, action }) => {
        if ('data' in press) return action.data === press.data;
        return typeof press.label === 'string' ? label === press.label : press.label.test(label);
      });
      if (found === undefined) {
        const labels = all.map(({ label }) => label).join(', ');
        throw new Error(`Nothing to press in ${chatId} that fits; there is: ${labels}`);
      }
      return pressAction(chatId, from, found.action, press.picked, options);
    },

    /** A postback with any data, as from a button of a message long gone. */
    postback(chatId: string, from: string, data: string, options?: EventOptions) {
      return pressAction(chatId, from, { type: 'postback', data }, undefined, options);
    },

    async unsend(chatId: string, from: string, messageId: string, options?: EventOptions) {
      findMessage(world, chatId, messageId).unsent = true;
      return tell(chatId, from, { type: 'unsend', unsend: { messageId } }, options);
    },
  };
}

function addCalls(world: World, text: string, { mentionAll, mentionBot }: TextOptions): string {
  const calls = [
    ...(mentionBot ? [`@${world.bot.name}`] : []),
    ...(mentionAll ? ['@All'] : []),
  ].filter((call) => !text.includes(call));
  return [...calls, text].join(' ');
}

function findMessage(world: World, chatId: string, messageId: string): ChatMessage {
  const message = messagesOf(world, chatId).find(({ id }) => id === messageId);
  if (message === undefined) throw new Error(`No message ${messageId} in ${chatId}`);
  return message;
}
