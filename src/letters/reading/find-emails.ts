const DOMAIN = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9-]{1,61}){1,4}/i;
const LOCAL = /[a-z0-9._%+-]{1,64}$/i;

/** Every e-mail address in a text in its order, each once. Linear: looks only around each `@`. */
export function findEmails(text: string): string[] {
  const found = new Map<string, string>();
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const local = LOCAL.exec(text.slice(Math.max(0, at - 64), at).replace(/\s$/, ''))?.[0];
    const domain = DOMAIN.exec(text.slice(at + 1, at + 200).replace(/^\s/, ''))?.[0];
    if (!local || !domain) continue;
    const email = `${local.replace(/^[._%+-]+/, '')}@${domain.replace(/[.-]+$/, '')}`;
    if (/@[^@]+\.[a-z]{2,}$/i.test(email)) found.set(email.toLowerCase(), email);
  }
  return [...found.values()];
}
