import { circularStatusCard } from '../cards/circular-status-card.ts';
import { type CircularStep, formatPostback } from '../cards/postback.ts';
import { shownText } from '../cards/shown-text.ts';
import { auditEntry } from '../conversation/audit.ts';
import type { Context } from '../conversation/context.ts';
import { type Outcome, say } from '../conversation/outcome.ts';
import type { FlexMessage, Message } from '../line/message.ts';
import {
  cancelQueued,
  pauseQueued,
  resendFailed,
  resumePaused,
} from '../outbox/circular-deliveries.ts';
import type { Circular } from '../storage/records/circular.ts';
import type { Office } from '../storage/records/office.ts';
import type { Change } from '../storage/store.ts';
import type { CircularParts } from './circular-parts.ts';
import { readStanding } from './circular-standing.ts';
import { newDraft } from './draft-rules.ts';
import { groupsTold } from './groups-told.ts';
import { circularMessages } from './messages.ts';
import { showDraft } from './open-draft.ts';
import { passedOnSection, readPassedOn } from './passed-on.ts';
import { pickFacts } from './pick-facts.ts';
import { prepareRecall } from './recall-circular.ts';
import { revisionMessages } from './revision-messages.ts';
import { sendingMessages } from './sending-messages.ts';

/** What a sender does with a circular that was sent; `sees` narrows the areas that are shown. */
export interface Managing {
  readonly circular: Circular;
  readonly step: Exclude<CircularStep, 'pass-on'>;
  /** The revision that the presser saw, where it matters. */
  readonly revision: number | undefined;
  readonly sees: (office: Office) => boolean;
}

/** The sender's live card as it stands now. */
export async function statusCardOf(
  { services }: Context,
  circular: Circular,
  sees: (office: Office) => boolean,
): Promise<FlexMessage> {
  const section = passedOnSection(circular, await readPassedOn(services.store, circular));
  const standing = await readStanding(services.store, circular, sees);
  return circularStatusCard(standing, section === null ? {} : { sections: [section] });
}

/** A button of the sender's live card, pressed by somebody who may manage the circular. */
export async function manageHandler(
  context: Context,
  parts: CircularParts,
  { circular, step, revision, sees }: Managing,
): Promise<Outcome> {
  const { now, services } = context;
  const { store } = services;
  if (step === 'status') return say(await statusCardOf(context, circular, sees));
  if (circular.state === 'cancelled') return say(circularMessages.cancelled);
  switch (step) {
    case 'revise':
      return openRevision(context, parts, circular);
    case 'recall':
      return say(recallQuestion(circular, (await groupsTold(store, circular.id)).size));
    case 'recall-now':
      if (revision !== circular.revision) return say(revisionMessages.changedSince);
      return recall(context, circular);
    case 'pause': {
      const paused = await pauseQueued(store, circular.id);
      return shown(context, circular, sees, 'pause', sendingMessages.paused(paused), paused);
    }
    case 'resume': {
      const resumed = await resumePaused(store, circular.id, Math.max(circular.sendAt, now));
      return shown(context, circular, sees, 'resume', sendingMessages.resumed(resumed), resumed);
    }
    case 'resend': {
      const again = await resendFailed(store, circular.id, now, circular.revision);
      return shown(context, circular, sees, 'resend', sendingMessages.resent(again), again);
    }
  }
}

/** What was done, the card as it stands after it, and the trace. */
async function shown(
  context: Context,
  circular: Circular,
  sees: (office: Office) => boolean,
  act: string,
  text: string,
  count: number,
): Promise<Outcome> {
  const after = { groups: count };
  const done = { act: `circular.${act}`, subject: circular.id, area: circular.senderArea, after };
  const changes: readonly Change[] = count === 0 ? [] : [auditEntry(context, done)];
  return { ...say(text, await statusCardOf(context, circular, sees)), changes };
}

/** A draft that starts from what was sent, so that only what is wrong needs correcting. */
function openRevision(
  context: Context,
  parts: CircularParts,
  circular: Circular,
): Promise<Outcome> {
  const draft = {
    ...newDraft({
      id: context.services.newId(),
      chatId: context.event.chat.id,
      ownerId: context.event.senderId ?? circular.createdBy,
      text: circular.text,
      facts: pickFacts(circular),
      audience: circular.audience,
      senderArea: circular.senderArea,
      warnings: [],
      unconfirmed: [],
      now: context.now,
    }),
    revises: { circularId: circular.id, revision: circular.revision },
  };
  return showDraft(context, parts, draft, 'draft.revise');
}

function recallQuestion({ id, revision, subject }: Circular, groups: number): Message {
  const data = formatPostback({ act: 'circular', circular: id, step: 'recall-now', revision });
  const back = formatPostback({ act: 'circular', circular: id, step: 'status' });
  const short = shownText(subject, 100) ?? '–';
  return {
    type: 'template',
    altText: revisionMessages.recallQuestion(short, groups),
    template: {
      type: 'confirm',
      text: revisionMessages.recallQuestion(short, groups),
      actions: [
        { type: 'postback', label: 'ยืนยันยกเลิก', displayText: 'ยืนยันยกเลิกหนังสือ', data },
        { type: 'postback', label: 'ไม่ยกเลิก', displayText: 'ไม่ยกเลิกหนังสือ', data: back },
      ],
    },
  };
}

async function recall(context: Context, circular: Circular): Promise<Outcome> {
  const { store } = context.services;
  const stopped = await cancelQueued(store, circular.id, circular.revision);
  const { groups, changes } = await prepareRecall(store, circular, context.now);
  return {
    ...say(revisionMessages.recallDone(groups.length, stopped)),
    changes: [
      ...changes,
      auditEntry(context, {
        act: 'circular.recall',
        subject: circular.id,
        area: circular.senderArea,
        before: { revision: circular.revision },
        after: { told: groups.map(({ id }) => id), stopped },
      }),
    ],
  };
}
