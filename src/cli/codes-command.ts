import type { Command } from 'commander';
import { expandAudience } from '../areas/audience.ts';
import { hashCode, newEnrolmentCode } from '../groups/enrolment-code.ts';
import { officeName, roleName } from '../groups/messages.ts';
import type { Tier } from '../storage/records/office.ts';
import { insertIfNew, save } from '../storage/store.ts';
import { type CommandContext, CommandError, UsageError } from './command-context.ts';
import { readAreas, readCount, readTier } from './read-options.ts';

const DAY = 86_400_000;

function readOffice(tierText: string, areaText: string): { tier: Tier; area: string } {
  const tier = readTier(tierText);
  const [area, ...more] = readAreas('--area', areaText);
  if (area === undefined || more.length > 0) throw new UsageError('--area must name one area code');
  const { provinces, districts } = expandAudience({ tier, include: [area], exclude: [] });
  if (provinces.length + districts.length === 0) {
    throw new UsageError(`area ${area} has no office of tier ${tier}`);
  }
  return { tier, area };
}

/** `codes create`, `codes list`, `codes revoke`. */
export function addCodesCommand(program: Command, context: CommandContext): void {
  const codes = program.command('codes').description('enrolment codes for groups and people');
  codes
    .command('create')
    .description('creates a code and shows it this once')
    .requiredOption('--tier <tier>', 'province or district')
    .requiredOption('--area <code>', 'area code: 00, 49 or 4901')
    .option('--role <role>', 'officer or coordinator', 'officer')
    .option('--uses <count>', 'how often it can be used', '10')
    .option('--approve', 'a coordinator of the office must approve each person')
    .option('--days <count>', 'how many days it is valid', '30')
    .action(
      async (
        options: Record<'tier' | 'area' | 'role' | 'uses' | 'days', string> & { approve?: true },
      ) => {
        const { tier, area } = readOffice(options.tier, options.area);
        const { role } = options;
        if (role !== 'officer' && role !== 'coordinator') {
          throw new UsageError(`--role must be officer or coordinator, not "${role}"`);
        }
        const uses = readCount('--uses', options.uses, 10_000);
        const days = readCount('--days', options.days, 3650);
        const now = context.clock.now();
        const expiresAt = now + days * DAY;
        const code = newEnrolmentCode(context.randomBytes);
        const record = { tier, area, role, uses, used: 0, expiresAt, createdAt: now } as const;
        await context.withStore((store) =>
          store.commit([
            save('codes', {
              ...record,
              ...(options.approve ? { needsApproval: true as const } : {}),
              id: hashCode(code),
              version: 0,
              createdBy: 'operator',
              revokedAt: null,
            }),
            insertIfNew('audit', {
              ...{ id: `code:${hashCode(code)}`, version: 0, at: now, area, act: 'code.create' },
              ...{ actorId: 'operator', actorName: null, subject: hashCode(code).slice(0, 12) },
              ...{ before: null, after: { tier, area, role, uses, expiresAt } },
            }),
          ]),
        );
        context.print.result(
          { code, tier, area, role, uses, expiresAt: new Date(expiresAt).toISOString() },
          `${code}  ${officeName({ tier, area })} ${roleName(role)}, ${uses} use(s), until ${new Date(expiresAt).toISOString()}`,
        );
      },
    );
  codes
    .command('list')
    .description(
      'lists codes; the codes themselves are not stored, so their first letters of the hash stand for them',
    )
    .action(() =>
      context.withStore(async (store) => {
        const all = await store.codes.find({ orderBy: [['expiresAt', 'ascending']] });
        for (const { id, tier, area, role, uses, used, expiresAt, revokedAt } of all) {
          const until = new Date(expiresAt).toISOString();
          context.print.result(
            {
              codeId: id.slice(0, 12),
              tier,
              area,
              role,
              uses,
              used,
              expiresAt: until,
              revoked: revokedAt !== null,
            },
            `${id.slice(0, 12)}  ${tier} ${area} ${role}  used ${used} of ${uses}  until ${until}${revokedAt === null ? '' : '  revoked'}`,
          );
        }
      }),
    );
  codes
    .command('revoke')
    .description('revokes a code, by itself or by its id from the list')
    .argument('<code>')
    .action((typed: string) =>
      context.withStore(async (store) => {
        const all = await store.codes.find();
        const found = all.filter(({ id }) => id === hashCode(typed) || id.startsWith(typed));
        const [only] = found;
        if (only === undefined || found.length > 1)
          throw new CommandError(`no such code: ${typed}`);
        await store.commit([save('codes', { ...only, revokedAt: context.clock.now() })]);
        context.print.result({ codeId: only.id.slice(0, 12), revoked: true }, 'revoked');
      }),
    );
}
