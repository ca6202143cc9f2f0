const element = (id) => document.getElementById(id);
const PICKERS = { date: 'ปปปป-ดด-วว', time: 'ชช:นน', datetime: 'ปปปป-ดด-ววtชช:นน' };
let chats = [];
let current = null;
let shown = '';

const get = async (path) => (await fetch(path)).json();

async function post(path, body) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ from: element('from').value, ...body }),
  });
  const { status, opened } = response.ok ? await response.json() : {};
  element('status').value = opened ? `เปิด ${opened}` : `บอทตอบรับ: ${status ?? 'ไม่ได้รับ'}`;
  await refresh();
}

function choose(chat) {
  current = chat;
  shown = '';
  element('from').replaceChildren(...chat.people.map(({ id, name }) => new Option(name, id)));
  refresh();
}

function button(label, press) {
  const made = document.createElement('button');
  made.textContent = label;
  made.onclick = press;
  return made;
}

function showChats() {
  const buttons = chats.map((chat) => {
    const made = button(`${chat.kind === 'group' ? '👥' : '👤'} ${chat.name}`, () => choose(chat));
    made.setAttribute('aria-current', chat.id === current?.id);
    return made;
  });
  element('chats').replaceChildren(...buttons);
}

function showMessages({ messages, buttons }) {
  const items = messages.map(({ from, text }) => {
    const item = document.createElement('li');
    item.textContent = text;
    if (from === null) item.className = 'bot';
    return item;
  });
  element('messages').replaceChildren(...items);
  items.at(-1)?.scrollIntoView();
  const presses = buttons.slice(0, 30).map(({ messageId, label, mode }) =>
    button(label, () => {
      const picked = mode ? (prompt(PICKERS[mode]) ?? '') : undefined;
      post(`chats/${current.id}/presses`, { messageId, label, picked });
    }),
  );
  element('buttons').replaceChildren(...presses);
}

async function refresh() {
  const state = await get('chats');
  chats = state.chats;
  element('month').value = `โควตาเดือนนี้ ${state.month.used} / ${state.month.limit ?? '∞'}`;
  if (current === null && chats[0]) return choose(chats[0]);
  showChats();
  if (current === null) return;
  const chat = await get(`chats/${current.id}`);
  const now = JSON.stringify(chat);
  if (now !== shown) showMessages(chat);
  shown = now;
}

element('form').onsubmit = async (event) => {
  event.preventDefault();
  const text = element('text').value;
  if (text.trim() === '') return;
  element('text').value = '';
  await post(`chats/${current.id}/texts`, { text, mentionBot: element('mention').checked });
};

await refresh();
setInterval(refresh, 1500);
