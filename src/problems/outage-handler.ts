import { contains } from '../areas/areas.ts';
import type { Postback } from '../cards/postback.ts';
import { sheetCard } from '../cards/sheet-card.ts';
import { auditEntry } from '../conversation/audit.ts';
import type { Context } from '../conversation/context.ts';
import { type Outcome, say } from '../conversation/outcome.ts';
import { newDelivery } from '../outbox/new-delivery.ts';
import { peopleOf, readForecast } from '../outbox/quota.ts';
import type { Delivery } from '../storage/records/delivery.ts';
import type { Escalation } from '../storage/records/escalation.ts';
import type { Group } from '../storage/records/group.ts';
import type { AreaCode } from '../storage/records/office.ts';
import { save } from '../storage/store.ts';
import { problemMessages as says } from './messages.ts';

/** The steps that tell everybody affected; each shows its cost first. */
export type OutageStep = Extract<
  Extract<Postback, { act: 'escalation' }>['step'],
  'outage' | 'outage-confirm' | 'restored' | 'restored-confirm'
>;

/** What notices need of handing on; supplied by the composition. */
export interface OutageParts {
  /** The area of the office through which the presser coordinates the problem's area, or null. */
  readonly officeOf: (context: Context, problem: Escalation) => AreaCode | null;
  readonly officeName: (area: AreaCode) => string;
  readonly notTheirs: string;
  /** The problem taken by the presser, with its outage. */
  readonly begin: (
    context: Context,
    problem: Escalation,
    outage: Escalation['outage'],
  ) => Escalation;
  /** The problem answered: carried back to everybody who reported it. */
  readonly end: (context: Context, problem: Escalation, answer: string) => Promise<Outcome>;
}

const nameOf = ({ category, text }: Escalation): string =>
  category === null || category === 'อื่น ๆ' ? text : category;

/** What the notice costs, and the button that sends it. */
async function confirm(
  context: Context,
  problem: Escalation,
  groups: readonly Group[],
  step: 'outage-confirm' | 'restored-confirm',
): Promise<Outcome> {
  const { store, line, warn } = context.services;
  const people = groups.reduce((sum, group) => sum + peopleOf(group), 0);
  let left: number | null = null;
  try {
    left = (await readForecast(store, line, groups)).left;
  } catch (error) {
    warn('could not ask LINE for the quota', error);
  }
  const name = nameOf(problem);
  const title =
    step === 'outage-confirm'
      ? says.confirmDown(name, groups.length)
      : says.confirmBack(name, groups.length);
  return say(
    sheetCard({
      kicker: `${says.kicker} เลขที่ ${problem.number}`,
      title,
      caption: says.cost(people, left === null ? null : left - people),
      ...{ answer: null, facts: [], history: [] },
      buttons: [
        { label: says.send, postback: { act: 'escalation', escalation: problem.id, step } },
      ],
    }),
  );
}

function notices(
  context: Context,
  problem: Escalation,
  groups: readonly Group[],
  what: 'down' | 'back',
  text: string,
): readonly Delivery[] {
  return groups.map((group) =>
    newDelivery({
      // Once per problem, group and turn of events, however often the button is pressed.
      id: `outage:${problem.id}:${what}:${group.id}`,
      kind: 'push',
      to: group.id,
      toKind: 'group',
      purpose: 'notice',
      messages: [{ type: 'text', text }],
      now: context.now,
      people: peopleOf(group),
    }),
  );
}

/** A coordinator tells every group of their area, once, that a system is down, and when it is back. */
export async function outageHandler(
  context: Context,
  parts: OutageParts,
  problemId: string,
  step: OutageStep,
): Promise<Outcome> {
  const { store } = context.services;
  const problem = await store.escalations.get(problemId);
  const area = problem === null ? null : parts.officeOf(context, problem);
  if (problem === null || area === null) return say(parts.notTheirs);
  return step === 'outage' || step === 'outage-confirm'
    ? tellDown(context, parts, problem, area, step)
    : tellBack(context, parts, problem, step);
}

async function tellDown(
  context: Context,
  parts: OutageParts,
  problem: Escalation,
  area: AreaCode,
  step: 'outage' | 'outage-confirm',
): Promise<Outcome> {
  if (problem.outage !== null) return say(says.alreadyDown);
  const enrolled = await context.services.store.groups.find({
    where: { present: true, tier: { not: null } },
  });
  const groups = enrolled.filter((group) => group.areas.some((own) => contains(area, own)));
  if (groups.length === 0) return say(says.noGroups);
  if (step === 'outage') return confirm(context, problem, groups, 'outage-confirm');
  const ids = groups.map(({ id }) => id);
  const outage = { area, since: context.now, until: null, groups: ids };
  const text = says.noticeDown(nameOf(problem), problem.number, parts.officeName(area));
  return {
    ...say(says.sentDown(groups.length)),
    deliveries: notices(context, problem, groups, 'down', text),
    changes: [
      save('escalations', parts.begin(context, problem, outage)),
      auditEntry(context, { act: 'problem.outage', subject: problem.id, area, after: ids }),
    ],
  };
}

async function tellBack(
  context: Context,
  parts: OutageParts,
  problem: Escalation,
  step: 'restored' | 'restored-confirm',
): Promise<Outcome> {
  const { outage } = problem;
  if (outage === null) return say(says.notDown);
  if (outage.until !== null) return say(says.alreadyBack);
  const told = await context.services.store.groups.getMany(outage.groups);
  const groups = told.filter(({ present }) => present);
  if (step === 'restored') return confirm(context, problem, groups, 'restored-confirm');
  const ended = { ...problem, reason: 'outage', outage: { ...outage, until: context.now } };
  const name = nameOf(problem);
  const answered = await parts.end(context, ended, says.backAnswer(name));
  // A group where it was reported hears of it as the answer.
  const others = groups.filter(({ id }) => !answered.deliveries.some(({ to }) => to === id));
  const text = says.noticeBack(name, problem.number);
  return {
    ...answered,
    deliveries: [...answered.deliveries, ...notices(context, problem, others, 'back', text)],
  };
}
