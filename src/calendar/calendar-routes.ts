import { type Request, type Response, Router } from 'express';
import type { Clock } from '../clock.ts';
import type { Store } from '../storage/store.ts';
import { bangkokDay } from '../thai/bangkok-time.ts';
import type { CalendarLinks } from './calendar-link.ts';
import { readCalendar } from './read-calendar.ts';
import { writeIcs } from './write-ics.ts';

/** Calendars ask again and again; what they got may serve so many seconds. */
const FRESH_SECONDS = 900;

/**
 * `GET /KIND/ID/SIGNATURE.ics`. A wrong signature and a thing that is gone are answered alike, so that
 * an address tells nothing.
 */
export function calendarRoutes(parts: {
  readonly store: Store;
  readonly clock: Clock;
  readonly links: CalendarLinks;
  readonly host: string;
}): Router {
  const { store, clock, links, host } = parts;
  const router = Router();
  router.get('/:kind/:id/:file', async (request: Request, response: Response) => {
    const { kind, id, file } = request.params;
    const subject = links.read(String(kind), String(id), String(file));
    const now = clock.now();
    const content = subject === null ? null : await readCalendar(store, subject, bangkokDay(now));
    if (content === null) {
      response.status(404).json({ error: 'not found' });
      return;
    }
    response
      .set('Cache-Control', `private, max-age=${FRESH_SECONDS}`)
      .set('Content-Disposition', 'inline; filename="ita.ics"')
      .set('X-Robots-Tag', 'noindex')
      .type('text/calendar; charset=utf-8')
      .send(writeIcs(content.name, content.events, { host, now }));
  });
  return router;
}
