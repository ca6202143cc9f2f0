import { z } from 'zod';
import { isQuiet, type QuietHours } from './thai/quiet-hours.ts';

/** Configuration that does not make sense; `faults` names every one in words an operator can act on. */
export class ConfigurationError extends Error {
  readonly code = 'configuration';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(
      `the configuration has ${faults.length} fault(s):\n${faults.map((f) => `  - ${f}`).join('\n')}`,
    );
    this.name = 'ConfigurationError';
    this.faults = faults;
  }
}

const timeOfDay = /^([01]\d|2[0-3]):[0-5]\d$/;
const list = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const isOrigin = (text: string): boolean => {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.origin === text.replace(/\/$/, '');
};
const isLoopback = (host: string): boolean => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host);
const isPublicBase = (text: string): boolean => {
  const url = URL.parse(text);
  if (url === null || url.search !== '' || url.hash !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
};

const origin = (example: string) =>
  z
    .string()
    .refine(isOrigin, `must be an origin only, without a path, such as ${example}`)
    .transform((text) => text.replace(/\/$/, ''));

const environment = z.object({
  LINE_CHANNEL_SECRET: z
    .string('is required: LINE Developers console, tab Basic settings, Channel secret')
    .transform(list)
    .refine(
      (secrets) => secrets.length >= 1 && secrets.length <= 2,
      'must hold one secret, or two separated by a comma while it is being changed',
    ),
  LINE_CHANNEL_ACCESS_TOKEN: z.string(
    'is required: LINE Developers console, tab Messaging API, Channel access token',
  ),
  LINE_API_BASE_URL: origin('https://api.line.me').default('https://api.line.me'),
  LINE_DATA_API_BASE_URL: origin('https://api-data.line.me').default('https://api-data.line.me'),
  DATABASE_URL: z
    .string()
    .regex(
      /^(sqlite:.+|mongodb(\+srv)?:\/\/.+)$/,
      'must be sqlite:PATH, sqlite::memory:, mongodb://… or mongodb+srv://…',
    )
    .default('sqlite:./data/amphoe-ita.db'),
  HOST: z.string().default('0.0.0.0'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a whole number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65535, 'must be a whole number from 0 to 65535')
    .default(3000),
  PUBLIC_URL: z
    .string()
    .refine(
      isPublicBase,
      'must be an https address without query, such as https://bot.example.go.th',
    )
    .transform((text) => text.replace(/\/$/, ''))
    .optional(),
  BOARD_SECRET: z.string().min(16, 'must have at least 16 characters').optional(),
  BOT_PREFIXES: z
    .string()
    .transform(list)
    .refine((prefixes) => prefixes.length > 0, 'must name at least one word, such as บอท,/')
    .default(['บอท', '/']),
  NUDGE_AT: z.string().regex(timeOfDay, 'must be a time such as 09:00').default('09:00'),
  FREE_REPLY_WAIT_MINUTES: z
    .string()
    .regex(/^\d{1,3}$/, 'must be a whole number of minutes from 0 to 999')
    .transform(Number)
    .default(90),
  QUIET_HOURS: z
    .string()
    .refine((text) => {
      const ends = text.split('-');
      return ends.length === 2 && ends.every((end) => timeOfDay.test(end));
    }, 'must be two times such as 18:00-08:00')
    .default('18:00-08:00'),
  RETENTION_DAYS: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, 'must be a whole number of days from 1 to 9999')
    .transform(Number)
    .default(90),
  STARTER_KNOWLEDGE: z.enum(['on', 'off'], 'must be on or off').default('on'),
  OCR: z.enum(['on', 'off'], 'must be on or off').default('off'),
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'must be one of fatal, error, warn, info, debug, trace, silent',
    )
    .default('info'),
});

type Environment = z.output<typeof environment>;

export interface Config {
  readonly channelSecrets: readonly string[];
  readonly channelAccessToken: string;
  readonly apiBaseURL: string;
  readonly dataApiBaseURL: string;
  readonly databaseURL: string;
  readonly host: string;
  readonly port: number;
  readonly publicURL: string | null;
  readonly boardSecret: string | null;
  readonly botPrefixes: readonly string[];
  readonly nudgeAt: string;
  readonly quietHours: QuietHours;
  /** Milliseconds that digests wait for a free reply before they cost a push. */
  readonly freeReplyWait: number;
  readonly retentionDays: number;
  readonly starterKnowledge: boolean;
  /** Whether letters in pictures are read, with Tesseract where it is installed. */
  readonly ocr: boolean;
  readonly logLevel: Environment['LOG_LEVEL'];
}

function contradictions(values: Environment): string[] {
  const [from = '', to = ''] = values.QUIET_HOURS.split('-');
  return isQuiet({ from, to }, values.NUDGE_AT)
    ? [
        `NUDGE_AT (${values.NUDGE_AT}) lies inside QUIET_HOURS (${values.QUIET_HOURS}): no nudge would ever go out`,
      ]
    : [];
}

/**
 * Reads the configuration from environment variables; an empty value counts as absent. With
 * `needsLine` false (the operator's tool) the LINE credentials may be missing.
 *
 * @throws ConfigurationError naming every fault at once.
 */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  { needsLine }: { readonly needsLine: boolean },
): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const absent = needsLine ? {} : { LINE_CHANNEL_SECRET: 'none', LINE_CHANNEL_ACCESS_TOKEN: '' };
  const result = environment.safeParse({ ...absent, ...given });
  if (!result.success) {
    throw new ConfigurationError(
      result.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`),
    );
  }
  const values = result.data;
  const faults = contradictions(values);
  if (faults.length > 0) throw new ConfigurationError(faults);
  const [from = '', to = ''] = values.QUIET_HOURS.split('-');
  return {
    channelSecrets: values.LINE_CHANNEL_SECRET,
    channelAccessToken: values.LINE_CHANNEL_ACCESS_TOKEN,
    apiBaseURL: values.LINE_API_BASE_URL,
    dataApiBaseURL: values.LINE_DATA_API_BASE_URL,
    databaseURL: values.DATABASE_URL,
    host: values.HOST,
    port: values.PORT,
    publicURL: values.PUBLIC_URL ?? null,
    boardSecret: values.BOARD_SECRET ?? null,
    botPrefixes: values.BOT_PREFIXES,
    nudgeAt: values.NUDGE_AT,
    quietHours: { from, to },
    freeReplyWait: values.FREE_REPLY_WAIT_MINUTES * 60_000,
    retentionDays: values.RETENTION_DAYS,
    starterKnowledge: values.STARTER_KNOWLEDGE === 'on',
    ocr: values.OCR === 'on',
    logLevel: values.LOG_LEVEL,
  };
}
