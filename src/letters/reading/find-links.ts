const URL = /https?:\s?\/\/[^\s<>"“”'’)\]}ก-๙]{3,2000}/gi;
const BARE =
  /(?<![@\w./-])(?:www\.[a-z0-9-]+(?:\.[a-z0-9-]+)+|(?:[a-z0-9-]+\.){1,4}(?:com|net|org|go\.th|or\.th|ac\.th|co\.th|in\.th|mi\.th|asia|me|ly|gle|at|app|link|io|info|gl|cc|page|site|th)(?=[/\s)\]"'”,.;:]|$))(?:\/[^\s<>"“”'’)\]}ก-๙]{0,500})?/gi;
const TRAILING = /[.,;:)\]}>"'”’]+$/;

/** Every link in a text in its order, as written, each once; domains alone count too. */
export function findLinks(text: string): string[] {
  const links = new Map<string, string>();
  const taken: [number, number][] = [];
  const add = (written: string) => {
    const link = written.replace(/\s/g, '').replace(TRAILING, '');
    const key = link
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/^www\./, '')
      .replace(/\/+$/, '');
    if (key !== '' && !links.has(key)) links.set(key, link);
  };
  for (const match of text.matchAll(URL)) {
    taken.push([match.index, match.index + match[0].length]);
    add(match[0]);
  }
  let next = 0;
  for (const match of text.matchAll(BARE)) {
    while ((taken[next]?.[1] ?? Number.POSITIVE_INFINITY) <= match.index) next++;
    const [start, end] = taken[next] ?? [Number.POSITIVE_INFINITY, 0];
    if (match.index >= start && match.index < end) continue;
    if (!/^\d+\.\d+/.test(match[0])) add(match[0]);
  }
  return [...links.values()];
}
