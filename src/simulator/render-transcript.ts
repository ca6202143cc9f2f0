import { asList, asObject, type JsonObject } from '../line/json-object.ts';
import type { Instant } from '../storage/records/entity.ts';
import { renderFlex } from './render-flex.ts';
import { type ChatMessage, messagesOf, type World } from './world.ts';

const bangkok = new Intl.DateTimeFormat('th-TH', {
  timeZone: 'Asia/Bangkok',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** A chat as plain text, as somebody in it would read it; from an instant on, if given. */
export function renderTranscript(world: World, chatId: string, since: Instant = 0): string {
  const messages = messagesOf(world, chatId);
  const last = messages.at(-1);
  return messages
    .filter(({ at }) => at >= since)
    .map((message) => renderMessage(world, message, message === last))
    .join('\n');
}

/** One message: who and when, then its lines, indented. Quick replies show on a chat's last message only. */
export function renderMessage(world: World, message: ChatMessage, isLast = false): string {
  const { from, at, content, unsent } = message;
  const name = from === null ? `${world.bot.name} ●` : (world.users.get(from)?.name ?? '?');
  const lines = unsent ? ['(ยกเลิกข้อความแล้ว)'] : renderContent(content);
  const quick = isLast && !unsent ? renderQuickReplies(content) : [];
  const body = [...lines, ...quick].map((line) => `    ${line}`);
  return [`${bangkok.format(at)} ${name}`, ...body].join('\n');
}

function renderContent(content: JsonObject): string[] {
  switch (content.type) {
    case 'text':
      return String(content.text).split('\n');
    case 'textV2':
      return fillPlaceholders(content).split('\n');
    case 'flex':
      return ['┌', ...renderFlex(content.contents).map((line) => `│ ${line}`), '└'];
    case 'template':
      return [String(content.altText), ...renderActions(asObject(content.template)?.actions)];
    case 'file':
      return [`📄 ${content.fileName}`];
    default:
      return [`(${content.altText ?? content.type})`];
  }
}

function fillPlaceholders({ text, substitution }: JsonObject): string {
  return String(text)
    .replaceAll(/(?<!\{)\{(\w+)\}/g, (_, key: string) => {
      const mentionee = asObject(asObject(asObject(substitution)?.[key])?.mentionee);
      return mentionee?.type === 'all' ? '@All' : '@…';
    })
    .replaceAll(/\{\{|\}\}/g, ([brace]) => String(brace));
}

function renderActions(actions: unknown): string[] {
  return asList(actions).map((action) => `[${asObject(action)?.label}]`);
}

function renderQuickReplies({ quickReply }: JsonObject): string[] {
  const items = asList(asObject(quickReply)?.items);
  const labels = renderActions(items.map((item) => asObject(item)?.action));
  return labels.length > 0 ? [labels.join(' ')] : [];
}
