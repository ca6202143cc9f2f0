import { auditEntry } from '../conversation/audit.ts';
import type { Context } from '../conversation/context.ts';
import { expectationId } from '../conversation/expectation.ts';
import { type Outcome, say } from '../conversation/outcome.ts';
import type { PostbackEvent } from '../line/incoming-event.ts';
import type { Draft } from '../storage/records/draft.ts';
import type { Day, Instant, TimeOfDay } from '../storage/records/entity.ts';
import type { Audience } from '../storage/records/office.ts';
import type { Person } from '../storage/records/person.ts';
import { put, save } from '../storage/store.ts';
import { instantOf } from '../thai/bangkok-time.ts';
import { askApproval } from './ask-approval.ts';
import type { CircularParts } from './circular-parts.ts';
import { confirmDatesCard } from './confirm-dates-card.ts';
import { draftReach } from './draft-reach.ts';
import { type DraftEdit, editDraft } from './draft-rules.ts';
import { circularMessages } from './messages.ts';
import { showDraft } from './open-draft.ts';
import { passOnMessages } from './pass-on-messages.ts';
import { type AudiencePick, pickAudienceHandler, showPicking } from './pick-audience-handler.ts';
import { previewDraft } from './preview-draft.ts';
import { provincesReached } from './publication.ts';
import { reachHandler } from './reach-handler.ts';
import { revisionMessages } from './revision-messages.ts';
import { checkDraft, sendDraft } from './send-draft.ts';
import { sendingMessages } from './sending-messages.ts';
import { tellAsker } from './tell-asker.ts';

/** The draft buttons, as the cards name them. */
export type DraftPress =
  | { readonly act: 'draft-send' | 'draft-schedule' | 'draft-cancel' | 'draft-approve' }
  | {
      readonly act:
        | 'draft-preview'
        | 'draft-reach'
        | 'draft-show'
        | 'draft-keep-audience'
        | 'draft-economy';
    }
  | ({ readonly act: 'draft-pick' } & AudiencePick)
  | {
      readonly act:
        | 'draft-subject'
        | 'draft-audience'
        | 'draft-add'
        | 'draft-number'
        | 'draft-note';
    }
  | { readonly act: 'draft-confirm-date'; readonly date: Day }
  | { readonly act: 'draft-date' | 'draft-drop'; readonly deadline: number }
  | { readonly act: 'draft-meeting-date' | 'draft-drop-meeting'; readonly meeting: number };

/** What the rights say of the person who presses, supplied by groups. */
export interface DraftRights {
  /** Whether the person may send to all of an audience. */
  readonly maySendTo: (person: Person | null, audience: Audience) => boolean;
  /** Whether the person coordinates the area the draft comes from. */
  readonly mayEdit: (person: Person | null, draft: Draft) => boolean;
}

const EXPECTED_MINUTES = 15;
const QUESTIONS = {
  'draft-subject': circularMessages.askSubject,
  'draft-audience': circularMessages.askAudience,
  'draft-add': circularMessages.askDate,
  'draft-number': passOnMessages.askNumber,
  'draft-note': passOnMessages.askNote,
  'draft-keep-audience': circularMessages.askAudienceName,
} as const;

function picked(context: Context<PostbackEvent>): { date: Day; time: TimeOfDay | null } | null {
  const { date, datetime } = context.event.params;
  const [day, time] = (datetime ?? date ?? '').split('T');
  return day === undefined || day === '' ? null : { date: day, time: time?.slice(0, 5) ?? null };
}

/** A circular that may wait does so for a day at most: any message in the group lets it go out free. */
export const ECONOMY_WAIT = 24 * 3_600_000;

function editOf(
  press: DraftPress,
  context: Context<PostbackEvent>,
  draft: Draft,
): DraftEdit | null {
  const chosen = picked(context);
  switch (press.act) {
    case 'draft-economy':
      return { kind: 'economy', wait: draft.waitsForReply === undefined ? ECONOMY_WAIT : null };
    case 'draft-date':
      return chosen && { kind: 'deadlineDate', index: press.deadline, ...chosen };
    case 'draft-meeting-date':
      return chosen && { kind: 'meetingDate', index: press.meeting, ...chosen };
    case 'draft-confirm-date':
      return { kind: 'confirmDate', date: press.date };
    case 'draft-drop':
      return { kind: 'dropDeadline', index: press.deadline };
    case 'draft-drop-meeting':
      return { kind: 'dropMeeting', index: press.meeting };
    default:
      return null;
  }
}

/**
 * A button of a draft's card. A card older than the draft changes nothing: the present draft is
 * shown instead, so two people who edit one draft see each other's change.
 */
export async function draftHandler(
  context: Context<PostbackEvent>,
  parts: CircularParts,
  rights: DraftRights,
  draft: Draft,
  press: DraftPress,
  version: number | undefined,
): Promise<Outcome> {
  if (draft.state === 'sent' || draft.state === 'dropped') return say(circularMessages.draftClosed);
  if (!rights.mayEdit(context.person, draft)) return say(circularMessages.notYourDraft);
  if (press.act === 'draft-approve') return approve(context, parts, rights, draft, version);
  if (version !== undefined && version !== draft.version) {
    return say(circularMessages.draftChanged, parts.draftCard(draft, null));
  }
  if (press.act === 'draft-economy' && draft.facts.urgency === 'ด่วนที่สุด') {
    return say(sendingMessages.tooUrgent);
  }
  switch (press.act) {
    case 'draft-send':
      return send(context, parts, rights, draft, null);
    case 'draft-schedule': {
      if (draft.revises !== undefined) return say(sendingMessages.revisedAtOnce);
      const chosen = picked(context);
      if (chosen === null) return say(parts.draftCard(draft, null));
      const sendAt = instantOf(chosen.date, chosen.time ?? '09:00');
      if (sendAt <= context.now) return say(circularMessages.timePassed);
      return send(context, parts, rights, draft, sendAt);
    }
    case 'draft-cancel':
      return {
        ...say(circularMessages.draftCancelled),
        deliveries: tellAsker(
          context,
          draft,
          circularMessages.notApprovedBy(context.person?.name ?? null, draft.facts.subject),
        ),
        changes: [
          save('drafts', { ...draft, state: 'dropped', updatedAt: context.now }),
          auditEntry(context, { act: 'draft.cancel', subject: draft.id }),
        ],
      };
    case 'draft-preview':
      return previewDraft(context, parts, draft);
    case 'draft-audience':
    case 'draft-pick': {
      if (draft.revises !== undefined) return say(revisionMessages.audienceStays);
      if (press.act === 'draft-pick') return pickAudienceHandler(context, draft, press);
      // The areas may be pressed or typed.
      const card = await showPicking(context, draft, draft.senderArea);
      const asked = expect(context, draft, press.act);
      return { ...asked, replies: [...card.replies, ...asked.replies] };
    }
    case 'draft-reach':
      return reachHandler(context, draft);
    case 'draft-show':
      return say(parts.draftCard(draft, await draftReach(context, draft)));
    case 'draft-subject':
    case 'draft-add':
    case 'draft-number':
    case 'draft-note':
    case 'draft-keep-audience':
      return expect(context, draft, press.act);
    default: {
      const edit = editOf(press, context, draft);
      if (edit === null) return say(parts.draftCard(draft, null));
      const edited = editDraft(draft, edit, context.now, context.today);
      const shown = await showDraft(context, parts, edited, 'draft.edit');
      const more = press.act === 'draft-confirm-date' && edited.unconfirmed.length > 0;
      const stored = { ...edited, version: edited.version + 1 };
      return more ? { ...shown, replies: [confirmDatesCard(stored)] } : shown;
    }
  }
}

function expect(context: Context, draft: Draft, act: keyof typeof QUESTIONS): Outcome {
  const { event, now } = context;
  const until = now + EXPECTED_MINUTES * 60_000;
  const id = expectationId(event.chat.id, event.senderId ?? draft.ownerId);
  return {
    ...say(QUESTIONS[act]),
    changes: [
      put('expectations', { id, version: 0, kind: act, data: { draftId: draft.id }, until }),
    ],
  };
}

async function send(
  context: Context,
  parts: CircularParts,
  rights: DraftRights,
  draft: Draft,
  sendAt: Instant | null,
): Promise<Outcome> {
  if (draft.unconfirmed.length > 0) return say(confirmDatesCard(draft));
  const ready = await checkDraft(context, parts, draft, sendAt ?? context.now);
  if (typeof ready === 'string') return say(ready);
  if (!rights.maySendTo(context.person, ready.audience))
    return say(circularMessages.audienceBeyond);
  if (provincesReached(ready.audience) > 1) {
    const people = await context.services.store.people.find();
    const approvers = people.filter(
      (person) => person.id !== context.event.senderId && rights.maySendTo(person, ready.audience),
    );
    return askApproval(context, parts, ready, sendAt, approvers);
  }
  return sendDraft(context, parts, ready);
}

async function approve(
  context: Context,
  parts: CircularParts,
  rights: DraftRights,
  draft: Draft,
  version: number | undefined,
): Promise<Outcome> {
  const { approval } = draft;
  if (draft.state !== 'awaiting' || approval === null || version !== draft.version) {
    return say(circularMessages.approvalVoid);
  }
  if (approval.askedBy === context.event.senderId) return say(circularMessages.approveOther);
  const sendAt = Math.max(approval.sendAt ?? 0, context.now);
  const ready = await checkDraft(context, parts, draft, sendAt);
  if (typeof ready === 'string') return say(ready);
  if (!rights.maySendTo(context.person, ready.audience))
    return say(circularMessages.audienceBeyond);
  const sent = await sendDraft(context, parts, ready);
  const approved = circularMessages.approvedBy(context.person?.name ?? null, draft.facts.subject);
  return { ...sent, deliveries: tellAsker(context, draft, approved) };
}
