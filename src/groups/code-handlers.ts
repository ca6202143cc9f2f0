import { createHash } from 'node:crypto';
import { findAreas } from '../areas/find-areas.ts';
import { chooseCard } from '../cards/choose-card.ts';
import { auditEntry } from '../conversation/audit.ts';
import type { Context } from '../conversation/context.ts';
import { type Outcome, say } from '../conversation/outcome.ts';
import type { EnrolmentCode } from '../storage/records/enrolment-code.ts';
import type { Office, Role } from '../storage/records/office.ts';
import { save } from '../storage/store.ts';
import { bangkokDay } from '../thai/bangkok-time.ts';
import { formatThaiDay } from '../thai/thai-date.ts';
import { hashCode, newEnrolmentCode } from './enrolment-code.ts';
import { groupMessages, officeName, roleName } from './messages.ts';
import { peopleMessages } from './people-messages.ts';
import { coordinatorOffice, mayCoordinate } from './rights.ts';
import { codeFault } from './rules.ts';

const DAY = 86_400_000;
const DAYS = 30;
const USES: Readonly<Record<Role, number>> = { officer: 10, coordinator: 1 };
/** How much of a code's hash names it in a button: enough that no two in one store are alike. */
const NAMED = 24;
const LISTED = 9;

/** A code's random bytes, out of fresh ids (60 bits each; a code holds 39). */
const bytesFrom =
  (newId: () => string) =>
  (count: number): Uint8Array =>
    createHash('sha256').update(newId()).digest().subarray(0, count);

/** `สร้างรหัส AREA [ผู้ประสานงาน]`: a code for an office inside the coordinator's own, shown this once. */
export function createCodeHandler(context: Context, typed: string): Outcome {
  const { person, now, services } = context;
  if (context.group !== null) return say(peopleMessages.privateOnly);
  const own = coordinatorOffice(person);
  if (person === null || own === null) return say(groupMessages.coordinatorOnly);
  const role: Role = /ผู้ประสานงาน|coordinator/i.test(typed) ? 'coordinator' : 'officer';
  const approval = /อนุมัติ/.test(typed);
  const words = typed
    .replace(/ผู้ประสานงาน|coordinator|เจ้าหน้าที่|officer|(ต้อง|รอ)?อนุมัติ(ก่อน)?/gi, ' ')
    .trim();
  if (words === '') return say(peopleMessages.codeWhich);
  const [best, ...others] = findAreas(words, { within: own.area });
  if (best === undefined) return say(peopleMessages.areaUnknown(words));
  const tied = others.filter(({ score }) => score >= best.score);
  if (tied.length > 0) {
    return say(
      peopleMessages.areaAmbiguous(
        words,
        [best, ...tied].map(({ name }) => name),
      ),
    );
  }
  const office: Office = {
    tier: best.code.length === 4 ? 'district' : 'province',
    area: best.code,
  };
  if (!mayCoordinate(person, [office])) return say(groupMessages.coordinatorOnly);
  const code = newEnrolmentCode(bytesFrom(services.newId));
  const expiresAt = now + DAYS * DAY;
  const uses = USES[role];
  const until = formatThaiDay(bangkokDay(expiresAt), { weekday: true });
  const record = { ...office, role, uses, used: 0, createdAt: now, expiresAt, revokedAt: null };
  const asks = approval ? ({ needsApproval: true } as const) : {};
  const id = hashCode(code);
  return {
    ...say(peopleMessages.codeMade(code, office, role, { uses, until, approval })),
    changes: [
      save('codes', { ...record, ...asks, id, version: 0, createdBy: person.id }),
      auditEntry(context, {
        act: 'code.create',
        subject: id.slice(0, 12),
        area: office.area,
        after: { ...office, role, uses, expiresAt, approval },
      }),
    ],
  };
}

const officeOf = ({ tier, area }: EnrolmentCode): Office => ({ tier, area });

/** `รหัส`: the codes of the coordinator's areas that still work, each to be revoked by a press. */
export async function listCodesHandler(context: Context): Promise<Outcome> {
  const { person, now, services } = context;
  if (context.group !== null) return say(peopleMessages.privateOnly);
  if (coordinatorOffice(person) === null) return say(groupMessages.coordinatorOnly);
  const all = await services.store.codes.find({
    where: { expiresAt: { gt: now } },
    orderBy: [['expiresAt', 'descending']],
  });
  const own = all.filter(
    (code) => codeFault(code, now) === null && mayCoordinate(person, [officeOf(code)]),
  );
  if (own.length === 0) return say(peopleMessages.codesNone);
  return say(
    chooseCard(
      'รหัสลงทะเบียน',
      peopleMessages.codesTitle,
      own.slice(0, LISTED).map((code) => ({
        text: `${officeName(officeOf(code))} (${roleName(code.role)})`,
        detail: peopleMessages.codeDetail(
          code.used,
          code.uses,
          formatThaiDay(bangkokDay(code.expiresAt), { short: true }),
        ),
        postback: { act: 'code-revoke', code: code.id.slice(0, NAMED) },
      })),
    ),
  );
}

/** A code taken back; who has enrolled with it stays enrolled. */
export async function revokeCodeHandler(context: Context, named: string): Promise<Outcome> {
  const { person, now, services } = context;
  const codes = await services.store.codes.find();
  const code = codes.find(({ id }) => id.startsWith(named));
  if (code === undefined || code.revokedAt !== null) return say(peopleMessages.codeGone);
  if (!mayCoordinate(person, [officeOf(code)])) return say(groupMessages.coordinatorOnly);
  return {
    ...say(peopleMessages.codeRevoked(officeOf(code))),
    changes: [
      save('codes', { ...code, revokedAt: now }),
      auditEntry(context, {
        act: 'code.revoke',
        subject: code.id.slice(0, 12),
        area: code.area,
        before: { used: code.used, uses: code.uses },
      }),
    ],
  };
}
