import type { Command } from 'commander';
import type { Asker } from '../answers/answer.ts';
import { createAnswerService } from '../answers/answer-service.ts';
import type { LiveData } from '../answers/live-data.ts';
import { readLiveData } from '../deadlines/read-live-data.ts';
import { type CommandContext, CommandError, UsageError } from './command-context.ts';
import { readAreas } from './read-options.ts';

interface AskOptions {
  readonly file?: string;
  readonly in: string;
  readonly area: string;
  readonly guest?: boolean;
}

function readAsker({ area: text, guest }: AskOptions): Asker {
  if (guest === true) return { offices: [], enrolled: false };
  const [area, ...more] = readAreas('--area', text);
  if (area === undefined || more.length > 0) throw new UsageError('--area must name one area code');
  return { offices: [{ tier: area.length === 4 ? 'district' : 'province', area }], enrolled: true };
}

async function readQuestions(
  context: CommandContext,
  words: readonly string[],
  file: string | undefined,
): Promise<readonly string[]> {
  const typed = words.join(' ').trim();
  if (file === undefined) {
    if (typed === '') throw new UsageError('give a question, or a --file with lines {"q":"…"}');
    return [typed];
  }
  const lines = new TextDecoder().decode(await context.readFile(file)).split(/\r?\n/);
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      const { q } = JSON.parse(line) as { q?: unknown };
      if (typeof q === 'string') return [q];
    } catch {
      // Said below, with the line's number.
    }
    throw new CommandError(`${file}:${index + 1}: not a line {"q":"…"}`);
  });
}

/** `ask`: answers questions as the bot would, without sending anything. */
export function addAskCommand(program: Command, context: CommandContext): void {
  program
    .command('ask')
    .description('answers a question, or those of a file, as the bot would')
    .argument('[words...]')
    .option('--file <file>', 'a file with lines {"q":"…"}')
    .option('--in <where>', 'direct, group or mention', 'direct')
    .option('--area <code>', 'ask as an enrolled officer of this area', '00')
    .option('--guest', 'ask as nobody')
    .action(async (words: string[], options: AskOptions) => {
      const where = options.in;
      if (where !== 'direct' && where !== 'group' && where !== 'mention') {
        throw new UsageError(`--in must be direct, group or mention, not "${where}"`);
      }
      const asker = readAsker(options);
      const questions = await readQuestions(context, words, options.file);
      await context.withStore(async (store) => {
        // One look at the records serves all questions of a run.
        let live: Promise<LiveData> | null = null;
        const service = createAnswerService({
          store,
          clock: context.clock,
          starterKnowledge: context.config().starterKnowledge,
          liveData: (offices, today) => (live ??= readLiveData(store, offices, today)),
        });
        for (const q of questions) {
          const { outcome, text, sources, choices } = await service.answer(q, asker, where, null);
          context.print.result(
            { q, outcome, text, sources, choices },
            `${q}\n→ ${outcome}: ${text}\n`,
          );
        }
      });
    });
}
