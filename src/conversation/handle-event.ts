import { withActiveDay } from '../groups/activity.ts';
import { membershipHandler, presenceHandler } from '../groups/presence-handler.ts';
import { parseEvent } from '../line/parse-event.ts';
import type { InboxEvent } from '../storage/records/inbox-event.ts';
import { save } from '../storage/store.ts';
import { UserError } from '../user-error.ts';
import { buildContext } from './build-context.ts';
import type { Context, Services } from './context.ts';
import type { Features } from './features.ts';
import { followHandler, unfollowHandler } from './follow-handler.ts';
import { forgetMessage } from './forget-message.ts';
import { handleFile, handleOtherMessage } from './handle-file.ts';
import { handlePostback } from './handle-postback.ts';
import { handleText } from './handle-text.ts';
import { type Outcome, SILENCE, say } from './outcome.ts';

async function route(context: Context, features: Features): Promise<Outcome> {
  const { event } = context;
  switch (event.type) {
    case 'text':
      return handleText({ ...context, event }, features);
    case 'file':
      return handleFile({ ...context, event }, features);
    case 'postback':
      return handlePostback({ ...context, event }, features);
    case 'unsend':
      return forgetMessage({ ...context, event });
    case 'join':
    case 'leave':
      return presenceHandler({ ...context, event });
    case 'memberJoined':
    case 'memberLeft':
      return membershipHandler({ ...context, event });
    case 'follow':
      return followHandler(context);
    case 'unfollow':
      return unfollowHandler(context);
    case 'otherMessage':
      return handleOtherMessage({ ...context, event }, features);
    default:
      return SILENCE;
  }
}

/** Sees to it that the group an event came from is known, and on which days it is active. */
function registerGroup({ group, event, today }: Context, outcome: Outcome): Outcome {
  if (group === null || event.type === 'leave') return outcome;
  const saved = outcome.changes.some(({ collection }) => collection === 'groups');
  const unknown = group.version === 0 || group.joinedAt >= event.timestamp;
  const seen = withActiveDay(group, today);
  if (saved || (!unknown && seen === group)) return outcome;
  return { ...outcome, changes: [...outcome.changes, save('groups', seen)] };
}

/**
 * Handles one stored event: reads what is known, lets the feature decide, and gives back what is to
 * be written and sent. What a feature says is the person's own fault becomes its Thai sentence.
 */
export function createEventHandler(
  services: Services,
  features: Features,
): (event: InboxEvent) => Promise<Outcome> {
  return async (stored) => {
    const event = parseEvent(stored.event);
    if (event.standby && event.type !== 'join' && event.type !== 'leave') return SILENCE;
    const context = await buildContext(services, event);
    try {
      return registerGroup(context, await route(context, features));
    } catch (error) {
      if (error instanceof UserError) return say(error.thai);
      throw error;
    }
  };
}
