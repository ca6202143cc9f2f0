import { acknowledgeHandler } from '../circulars/acknowledge-handler.ts';
import { decideApproval } from '../groups/approve-enrolment.ts';
import { registerHandler } from '../groups/register-handler.ts';
import { officesOf } from '../groups/rights.ts';
import type { Person } from '../storage/records/person.ts';
import { type Change, remove } from '../storage/store.ts';
import type { Context } from './context.ts';
import type { Outcome } from './outcome.ts';

/** `ลงทะเบียน CODE`; presses of รับทราบ that were kept until the person enrolled count from now on. */
export function register(
  context: Context,
  typed: { readonly code: string; readonly add?: true },
): Promise<Outcome> {
  return registerHandler(context, typed, (person) => countKeptPresses(context, person));
}

/** A coordinator's word on somebody who waits; their kept presses count once they are enrolled. */
export function approveEnrolment(
  context: Context,
  press: { readonly request: string; readonly ok: '1' | '0' },
): Promise<Outcome> {
  return decideApproval(context, press, (person) => countKeptPresses(context, person));
}

async function countKeptPresses(
  context: Context,
  person: Person,
): Promise<Pick<Outcome, 'replies' | 'changes'>> {
  const { store } = context.services;
  const kept = await store.expectations.find({ where: { kind: `press:${person.id}` } });
  const held = kept.filter(({ until }) => until > context.now);
  const replies: Outcome['replies'][number][] = [];
  const changes: Change[] = kept.map(({ id }) => remove('expectations', id));
  for (const { data } of held) {
    const circular = await store.circulars.get(String(data.circularId));
    if (circular === null || circular.state === 'cancelled') continue;
    // Pressed on a revision that has been corrected since: it was never read in its present form.
    if (data.revision !== circular.revision) continue;
    const presser = { person, offices: officesOf(person) };
    const outcome = await acknowledgeHandler({ ...context, person }, circular, presser);
    changes.push(...outcome.changes);
    if (outcome.changes.length > 0 && replies.length < 3)
      replies.push(...outcome.replies.slice(0, 1));
  }
  return { replies, changes };
}
