import { chooseCard } from '../cards/choose-card.ts';
import { numberAndDate } from '../cards/circular-parts.ts';
import { silentCard } from '../cards/silent-card.ts';
import { auditEntry } from '../conversation/audit.ts';
import type { Context } from '../conversation/context.ts';
import { type Outcome, say } from '../conversation/outcome.ts';
import type { Circular } from '../storage/records/circular.ts';
import type { AreaCode, Office } from '../storage/records/office.ts';
import { bangkokTime } from '../thai/bangkok-time.ts';
import { isQuiet, type QuietHours } from '../thai/quiet-hours.ts';
import { circularStatus } from './acknowledge-rules.ts';
import type { CircularParts } from './circular-parts.ts';
import { circularMessages } from './messages.ts';
import { officesOfAudience } from './publication.ts';
import { silentReminders } from './silent-reminders.ts';

/** How many circulars are offered to choose from. */
const OFFERED = 5;

/** The silent areas of a circular that the asker may see, and how many of those it asked. */
export interface Silence {
  readonly circular: Circular;
  readonly areas: readonly AreaCode[];
  readonly asked: number;
}

/** Who of the areas within `sees` has not acknowledged the circular's present revision. */
export async function silenceOf(
  context: Context,
  circular: Circular,
  sees: (office: Office) => boolean,
): Promise<Silence> {
  const acknowledgements = await context.services.store.acknowledgements.find({
    where: { circularId: circular.id, revision: circular.revision },
  });
  const seen = new Set(
    officesOfAudience(circular.audience)
      .filter(sees)
      .map(({ area }) => area),
  );
  const { silent } = circularStatus(circular, acknowledgements);
  return { circular, areas: silent.filter((area) => seen.has(area)), asked: seen.size };
}

function show({ circular, areas, asked }: Silence, mayManage: boolean): Outcome {
  const { id, subject: title } = circular;
  const caption = numberAndDate(circular);
  const list = { kind: 'silent', id, title, caption, areas, asked, mayNudge: true } as const;
  return say(silentCard({ ...list, mayManage }));
}

/** `ใครยังไม่รับทราบ`: of the one circular given, or the choice among the newest that somebody has not read. */
export async function silentHandler(
  context: Context,
  circulars: readonly Circular[],
  sees: (office: Office) => boolean,
  manages: (circular: Circular) => boolean,
): Promise<Outcome> {
  const [first] = circulars;
  if (first === undefined) return say(circularMessages.none);
  if (circulars.length === 1) {
    return show(await silenceOf(context, first, sees), manages(first));
  }
  const silences: Silence[] = [];
  for (const circular of circulars) {
    const silence = await silenceOf(context, circular, sees);
    if (silence.areas.length > 0) silences.push(silence);
    if (silences.length === OFFERED) break;
  }
  const [only] = silences;
  if (only === undefined) return say(circularMessages.allAcknowledged(first.subject));
  if (silences.length === 1) return show(only, manages(only.circular));
  return say(
    chooseCard(
      'ใครยังไม่รับทราบ',
      circularMessages.whichCircular,
      silences.map(({ circular, areas, asked }) => ({
        text: circular.subject,
        detail: `ยังไม่รับทราบ ${areas.length} จาก ${asked} แห่ง`,
        postback: { act: 'silent', circular: circular.id },
      })),
    ),
  );
}

/** The coordinator's button: the circular once more, only to groups with silent areas, once a day each. */
export async function remindSilent(
  context: Context,
  parts: CircularParts,
  { circular, areas }: Silence,
  quietHours: QuietHours,
): Promise<Outcome> {
  const { now, today, services } = context;
  if (areas.length === 0) return say(circularMessages.allAcknowledged(circular.subject));
  if (isQuiet(quietHours, bangkokTime(now))) return say(circularMessages.notAtNight(quietHours.to));
  const enrolled = await services.store.groups.find({
    where: { present: true, tier: { not: null } },
  });
  const card = parts.circularCard(circular);
  const deliveries = silentReminders({
    ...{ circular, areas, card, now },
    groups: enrolled,
    on: today,
    expiresAt: null,
  });
  const sent = await services.store.outbox.getMany(deliveries.map(({ id }) => id));
  const fresh = deliveries.filter(({ id }) => !sent.some((row) => row.id === id));
  if (fresh.length === 0) {
    return say(
      deliveries.length === 0 ? circularMessages.noGroupToRemind : circularMessages.reminderToday,
    );
  }
  return {
    ...say(circularMessages.reminderSent(fresh.length)),
    deliveries: fresh,
    changes: [
      auditEntry(context, {
        act: 'circular.remind',
        subject: circular.id,
        after: fresh.map(({ to }) => to),
      }),
    ],
  };
}
