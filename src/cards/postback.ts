import { z } from 'zod';
import { shorten } from '../line/limits/shorten.ts';

/** LINE's limit on postback data, in UTF-16 units (Messaging API reference, "Postback action"). */
const POSTBACK_LIMIT = 300;

const id = z.string().min(1).max(120);
const count = z.coerce.number().int().min(0).max(9999);
/** The draft as the presser saw it: with a newer one, places in its lists may have moved. */
const draft = { draft: id, version: count.optional() };

const area = z.string().regex(/^\d{2}(\d{2})?$/);

/** What can be done with an area's report; `extend` brings the new day in the date picker's parameters. */
export const SUBMISSION_STEPS = [
  'show',
  'report',
  'evidence',
  'undo',
  'verify',
  'return',
  'exempt',
  'reopen',
  'extend',
] as const;

/** What can be done with an escalation; the steps that cost pushes ask to be confirmed. */
export const ESCALATION_PRESSES = [
  'show',
  'claim',
  'take-over',
  'answer',
  'close',
  'unclear',
  'outage',
  'outage-confirm',
  'restored',
  'restored-confirm',
] as const;

/** What can be done with a coordinator's answer that may be learned; `value` is the choice made. */
export const LEARNED_PRESSES = [
  'show',
  'approve',
  'edit-answer',
  'edit-question',
  'year',
  'audience',
  'drop',
] as const;

/** What a sender can do with a circular that was sent; `recall-now` comes after the question. */
export const CIRCULAR_STEPS = [
  'status',
  'revise',
  'recall',
  'recall-now',
  'pause',
  'resume',
  'resend',
  'pass-on',
] as const;

/** One of the things a sender can do with a circular. */
export type CircularStep = (typeof CIRCULAR_STEPS)[number];

/** What can be done with a deadline as a whole; `move` brings the new day in the date picker's parameters. */
export const MANAGE_STEPS = ['show', 'move', 'cancel', 'cancel-sure', 'mute', 'unmute'] as const;

const postbackSchema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('acknowledge'), circular: id, revision: count }),
  z.object({ act: z.literal('details'), circular: id, page: count }),
  z.object({ act: z.literal('ask'), circular: id }),
  /** Reports a submission for one deadline. */
  z.object({ act: z.literal('report'), deadline: id }),
  /** Reports for a circular; with several deadlines the person chooses which. */
  z.object({ act: z.literal('report-circular'), circular: id }),
  /** A further page of a search for circulars; no words for all. */
  z.object({ act: z.literal('letters'), text: z.string().max(200), page: count }),
  z.object({ act: z.literal('silent'), circular: id }),
  /** What a sender does with a circular; the revision is the one the presser saw. */
  z.object({
    act: z.literal('circular'),
    circular: id,
    step: z.enum(CIRCULAR_STEPS),
    revision: count.optional(),
  }),
  /** The silent areas of a circular inside one area, for one of which to record รับทราบ. */
  z.object({ act: z.literal('silent-areas'), circular: id, within: area, page: count }),
  z.object({ act: z.literal('acknowledge-for'), circular: id, area, revision: count }),
  z.object({ act: z.literal('outstanding'), deadline: id }),
  /** The areas of a deadline inside one area, to choose from. */
  z.object({
    act: z.literal('areas'),
    deadline: id,
    show: z.enum(['outstanding', 'submitted']),
    within: area,
    page: count,
  }),
  /** An area's report: shown, or a step of it taken. */
  z.object({ act: z.literal('submission'), deadline: id, area, step: z.enum(SUBMISSION_STEPS) }),
  z.object({ act: z.literal('deadline'), deadline: id, step: z.enum(MANAGE_STEPS) }),
  /** Adds the deadline just typed for all offices of a tier inside an area. */
  z.object({ act: z.literal('deadline-new'), tier: z.enum(['province', 'district']), area }),
  /** Verifies all that was reported for a deadline. */
  z.object({ act: z.literal('verify-all'), deadline: id }),
  z.object({ act: z.literal('nudge-silent'), circular: id }),
  z.object({ act: z.literal('nudge-outstanding'), deadline: id }),
  z.object({ act: z.literal('draft-send'), ...draft }),
  z.object({ act: z.literal('draft-schedule'), ...draft }),
  /** A second coordinator lets go out exactly what was asked for. */
  z.object({ act: z.literal('draft-approve'), ...draft }),
  z.object({ act: z.literal('draft-cancel'), ...draft }),
  /** Takes back an enrolment code, named by the beginning of its hash. */
  z.object({ act: z.literal('code-revoke'), code: z.string().regex(/^[0-9a-f]{24}$/) }),
  /** A coordinator's word on somebody whose code asks for it. */
  z.object({ act: z.literal('enrolment'), request: id, ok: z.enum(['1', '0']) }),
  /** Who holds an office inside an area. */
  z.object({ act: z.literal('people'), within: area, page: count }),
  /** Ends a person's holding of an office; asked about first, then `sure`. */
  z.object({
    act: z.literal('person-end'),
    person: id,
    tier: z.enum(['province', 'district']),
    area,
    sure: z.literal('1').optional(),
  }),
  z.object({ act: z.literal('draft-preview'), ...draft }),
  /** Whom it reaches, by name. */
  z.object({ act: z.literal('draft-reach'), ...draft }),
  z.object({ act: z.literal('draft-show'), ...draft }),
  /** Whether it may wait for a free reply, turned on or off. */
  z.object({ act: z.literal('draft-economy'), ...draft }),
  z.object({ act: z.literal('draft-keep-audience'), ...draft }),
  /** A press while picking the audience: another view, an area in or out, a tier, or a saved one. */
  z.object({
    act: z.literal('draft-pick'),
    ...draft,
    view: z.string().min(1).max(20),
    toggle: area.optional(),
    tier: z.enum(['province', 'district', 'both']).optional(),
    use: count.optional(),
    /** All provinces of the region in view. */
    whole: z.literal('1').optional(),
  }),
  z.object({ act: z.literal('draft-number'), ...draft }),
  z.object({ act: z.literal('draft-note'), ...draft }),
  z.object({ act: z.literal('draft-subject'), ...draft }),
  z.object({ act: z.literal('draft-audience'), ...draft }),
  z.object({ act: z.literal('draft-add'), ...draft }),
  /** The new date comes in the event's date picker parameters. */
  z.object({ act: z.literal('draft-date'), ...draft, deadline: count }),
  z.object({ act: z.literal('draft-drop'), ...draft, deadline: count }),
  z.object({ act: z.literal('draft-meeting-date'), ...draft, meeting: count }),
  z.object({ act: z.literal('draft-drop-meeting'), ...draft, meeting: count }),
  /** A person has compared a recognised date with the letter. */
  z.object({ act: z.literal('draft-confirm-date'), ...draft, date: z.iso.date() }),
  /** The same as if the person had typed the text. */
  z.object({ act: z.literal('choose'), text: z.string().min(1).max(POSTBACK_LIMIT) }),
  z.object({ act: z.literal('escalation'), escalation: id, step: z.enum(ESCALATION_PRESSES) }),
  z.object({
    act: z.literal('learned'),
    learned: id,
    step: z.enum(LEARNED_PRESSES),
    value: z.string().max(20).optional(),
  }),
  /** Hands a question of the person's own on to a coordinator. */
  z.object({ act: z.literal('hand-on'), question: id }),
  /** What a problem is about, of one the person has begun to report. */
  z.object({ act: z.literal('problem'), category: z.string().min(1).max(40) }),
  z.object({ act: z.literal('feedback'), question: id, verdict: z.enum(['good', 'bad']) }),
]);

/** What a pressed button asks for; `act` tells the kinds apart. */
export type Postback = z.infer<typeof postbackSchema>;

/** Reads a button's data (`act=…&…`); null where it is none of ours, e.g. from an older release. */
export function parsePostback(data: string): Postback | null {
  const parsed = postbackSchema.safeParse(Object.fromEntries(new URLSearchParams(data)));
  return parsed.success ? parsed.data : null;
}

/**
 * Writes a button's data, at most 300 UTF-16 units: typed text in it is shortened to fit.
 * Thai stays as it is, because percent-encoding would cost nine units a letter.
 *
 * @throws RangeError where ids alone are longer than LINE allows.
 */
export function formatPostback(postback: Postback): string {
  const data = Object.entries(postback)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${escapeValue(String(value))}`)
    .join('&');
  if (data.length <= POSTBACK_LIMIT) return data;
  if (!('text' in postback)) throw new RangeError(`postback data too long: ${data}`);
  const { text } = postback;
  const without = Math.max(
    text.length - (data.length - POSTBACK_LIMIT),
    Math.floor(text.length / 2),
  );
  return formatPostback({ ...postback, text: shorten(text, without) });
}

/** Escapes what URLSearchParams would read as something else than the value. */
function escapeValue(value: string): string {
  return value.toWellFormed().replace(/[%&+=]/g, encodeURIComponent);
}
