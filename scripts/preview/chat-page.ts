import type { Message } from '../../src/line/message.ts';
import { escapeHtml, flexToHtml } from './flex-to-html.ts';

/** A message with the name it has on the page. */
export interface Preview {
  readonly name: string;
  readonly message: Message;
}

const STYLE = `
  body { margin: 0; padding: 24px; background: #8fa9cf; font-family: 'Noto Sans Thai', 'Noto Looped Thai', Loma, sans-serif; line-height: 1.4; }
  main { display: flex; flex-wrap: wrap; gap: 28px; align-items: flex-start; }
  main.columns { display: block; columns: 300px 3; column-gap: 28px; width: 956px; }
  main.columns figure:nth-child(3) { break-before: column; }
  main.columns figure { break-inside: avoid; margin-bottom: 20px; }
  figure { margin: 0; max-width: 100%; }
  figcaption { color: #1c2733; font-size: 13px; margin-bottom: 6px; }
  .alt { max-width: 300px; background: #fff9; border-radius: 8px; padding: 6px 10px; margin-top: 8px; font-size: 12px; overflow-wrap: anywhere; }
  .bubble { width: 300px; flex: 0 0 300px; background: #fff; border-radius: 16px; overflow: hidden; display: flex; flex-direction: column; }
  .carousel { display: flex; gap: 8px; align-items: stretch; }
  .carousel .body { flex: 1 0 auto !important; }
  .box { display: flex; box-sizing: border-box; min-width: 0; }
  .text { min-width: 0; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
  .text.wrap { white-space: pre-wrap; overflow-wrap: anywhere; }
  .button { display: flex; align-items: center; justify-content: center; border-radius: 8px; font-size: 16px; min-width: 0; padding: 0 8px; box-sizing: border-box; }
  .button span { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
  .says { max-width: 300px; background: #fff; border-radius: 16px; padding: 10px 14px; font-size: 15px; white-space: pre-wrap; overflow-wrap: anywhere; }
  .quick { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 8px; }
  .quick span { background: #fff; border-radius: 16px; padding: 4px 12px; font-size: 14px; color: #1b57b0; }
`;

/** A page that shows messages as a LINE chat does; with `altTexts` also what a notification says. */
export function chatPage(previews: readonly Preview[], altTexts: boolean): string {
  const figures = previews.map(({ name, message }) => {
    const caption = altTexts ? `<figcaption>${escapeHtml(name)}</figcaption>` : '';
    return `<figure>${caption}${messageToHtml(message, altTexts)}${quickReplies(message)}</figure>`;
  });
  return `<!doctype html><html lang="th"><meta charset="utf-8"><title>การ์ด</title><style>${STYLE}</style><main class="${altTexts ? 'all' : 'columns'}">${figures.join('\n')}</main></html>\n`;
}

function messageToHtml(message: Message, altTexts: boolean): string {
  if (message.type === 'text' && 'text' in message) {
    return `<div class="says">${escapeHtml(String(message.text))}</div>`;
  }
  if (message.type !== 'flex' || !('contents' in message)) return '';
  const alt = altTexts ? `<div class="alt">${escapeHtml(String(message.altText))}</div>` : '';
  return flexToHtml(message.contents) + alt;
}

function quickReplies({ quickReply }: Message): string {
  const labels = quickReply?.items?.map(({ action }) => action?.label ?? '') ?? [];
  if (labels.length === 0) return '';
  return `<div class="quick">${labels.map((label) => `<span>${escapeHtml(label)}</span>`).join('')}</div>`;
}
