import { createHmac, timingSafeEqual } from 'node:crypto';

/** Whose or what dates a link shows. */
export type CalendarSubject =
  | { readonly kind: 'area'; readonly id: `${'province' | 'district'}-${string}` }
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'circular'; readonly id: string }
  | { readonly kind: 'meeting'; readonly id: string };

const KINDS: readonly string[] = ['area', 'person', 'circular', 'meeting'];

/** Signs and checks links, so that nobody sees dates by guessing an address. */
export interface CalendarLinks {
  /** The address of the calendar, https. */
  readonly url: (subject: CalendarSubject) => string;
  /** What a path `KIND/ID/SIGNATURE.ics` shows; null where it was not signed here. */
  readonly read: (kind: string, id: string, file: string) => CalendarSubject | null;
}

/** Links under a public base, signed with HMAC-SHA256; a changed secret ends all of them. */
export function createCalendarLinks(publicURL: string, secret: string): CalendarLinks {
  const sign = ({ kind, id }: CalendarSubject): string =>
    createHmac('sha256', secret).update(`calendar\n${kind}\n${id}`).digest('base64url');
  return {
    url: (subject) =>
      `${publicURL}/calendar/${subject.kind}/${encodeURIComponent(subject.id)}/${sign(subject)}.ics`,
    read: (kind, id, file) => {
      if (!KINDS.includes(kind)) return null;
      const subject = { kind, id } as CalendarSubject;
      const [given, right] = [file, `${sign(subject)}.ics`].map((text) => Buffer.from(text));
      if (given === undefined || right === undefined || given.length !== right.length) return null;
      return timingSafeEqual(given, right) ? subject : null;
    },
  };
}
