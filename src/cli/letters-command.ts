import { basename } from 'node:path';
import type { Command } from 'commander';
import { extractText } from '../letters/files/extract-text.ts';
import { readLetter } from '../letters/read-letter.ts';
import { bangkokDay } from '../thai/bangkok-time.ts';
import { UserError } from '../user-error.ts';
import { type CommandContext, CommandError } from './command-context.ts';
import { letterSheet } from './letter-sheet.ts';

/** The text of a letter's file. @throws CommandError in words for the operator. */
export async function readLetterText(context: CommandContext, path: string): Promise<string> {
  const bytes = await context.readFile(path);
  try {
    return (await extractText({ name: basename(path), bytes })).text;
  } catch (error) {
    if (error instanceof UserError)
      throw new CommandError(`${path}: ${error.message} (${error.thai})`);
    throw error;
  }
}

/** `letters read`: reads letters and shows what is in them; stores nothing. */
export function addLettersCommand(program: Command, context: CommandContext): void {
  program
    .command('letters')
    .description('official letters')
    .command('read')
    .description('reads letters (text, DOCX or PDF) and prints what is in them')
    .argument('<file...>')
    .action(async (files: string[]) => {
      const faults: string[] = [];
      for (const path of files) {
        try {
          const text = await readLetterText(context, path);
          const reading = readLetter(text, { today: bangkokDay(context.clock.now()) });
          const file = basename(path);
          context.print.result({ file, ...reading }, letterSheet(file, reading));
        } catch (error) {
          if (!(error instanceof CommandError)) throw error;
          faults.push(error.message);
        }
      }
      if (faults.length > 0) throw new CommandError(faults.join('\n'));
    });
}
