import { fileURLToPath } from 'node:url';
import express, { type Router } from 'express';
import { asObject, asText, type JsonObject } from '../line/json-object.ts';
import { actionsIn } from './find-action.ts';
import type { People } from './people.ts';
import { usedThisMonth } from './quota.ts';
import { renderMessage } from './render-transcript.ts';
import { messagesOf, type World } from './world.ts';

const PAGE = fileURLToPath(new URL('./page/', import.meta.url));

/**
 * A page at `/simulator/` for a person to sit in the simulated chats, and the JSON behind it:
 * - `GET chats`: `{month, chats: [{id, name, kind, people: [{id, name}]}]}`
 * - `GET chats/:chatId`: `{messages: [{id, from, text}], buttons: [{messageId, label, type, mode}]}`
 * - `POST chats/:chatId/texts`: `{from, text, mentionBot?, quote?}`
 * - `POST chats/:chatId/presses`: `{from, label, messageId?, picked?}`
 *
 * The posts answer `{status, opened}`: the bot's HTTP status, or the address of a pressed link.
 */
export function createControlRoutes(world: World, people: People): Router {
  const router = express.Router();
  router.use(express.json());

  router.get('/chats', (_request, response) => {
    const { monthlyLimit } = world;
    response.json({
      month: { used: usedThisMonth(world), limit: monthlyLimit },
      chats: chatsOf(world),
    });
  });
  router.get('/chats/:chatId', ({ params: { chatId } }, response) => {
    const messages = messagesOf(world, chatId);
    const last = messages.at(-1);
    response.json({
      messages: messages.map((message) => ({
        id: message.id,
        from: message.from,
        text: renderMessage(world, message, message === last),
      })),
      buttons: actionsIn(messages).map(({ messageId, label, action: { type, mode } }) => ({
        messageId,
        label,
        type,
        mode,
      })),
    });
  });
  router.post('/chats/:chatId/texts', async ({ params, body }, response) => {
    const { from, text, mentionBot, quote } = asObject(body) ?? {};
    const sender = senderIn(world, params.chatId, from);
    if (sender === null || asText(text) === null) return void response.sendStatus(400);
    const quoted = asText(quote);
    const { sent } = await people.sendText(params.chatId, sender, String(text), {
      mentionBot: mentionBot === true,
      ...(quoted === null ? {} : { quote: quoted }),
    });
    response.json({ status: sent?.status ?? null, opened: null });
  });
  router.post('/chats/:chatId/presses', async ({ params, body }, response) => {
    const { from, label, messageId, picked } = asObject(body) ?? {};
    const sender = senderIn(world, params.chatId, from);
    const there = actionsIn(messagesOf(world, params.chatId)).some(
      (one) => one.label === label && (messageId === undefined || one.messageId === messageId),
    );
    if (sender === null || !there) return void response.sendStatus(400);
    const { sent, opened } = await people.press(params.chatId, sender, {
      label: String(label),
      ...(typeof messageId === 'string' ? { messageId } : {}),
      ...(typeof picked === 'string' ? { picked } : {}),
    });
    response.json({ status: sent?.status ?? null, opened });
  });
  router.use(express.static(PAGE));
  return router;
}

function chatsOf(world: World): JsonObject[] {
  const users = [...world.users.values()].map(({ id, name }) => ({ id, name }));
  const groups = [...world.groups.values()].map(({ id, name, memberIds }) => ({
    id,
    name,
    kind: 'group',
    people: users.filter((user) => memberIds.has(user.id)),
  }));
  return [...groups, ...users.map((user) => ({ ...user, kind: 'user', people: [user] }))];
}

/** The person if they are in that chat. */
function senderIn(world: World, chatId: string, from: unknown): string | null {
  const user = world.users.get(String(from));
  if (user === undefined) return null;
  return user.id === chatId || world.groups.get(chatId)?.memberIds.has(user.id) ? user.id : null;
}
