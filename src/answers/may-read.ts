import { audienceMeans, officeCovers } from '../areas/audience.ts';
import type { Asker } from './answer.ts';
import type { LetterKnowledge } from './letters/letter-knowledge.ts';

/** Whether the asker may be told what a letter says: it was sent to one of their offices, or below. */
export function mayRead({ audience }: LetterKnowledge, asker: Asker): boolean {
  if (audience === null) return true;
  if (asker.offices.length === 0) return audience.include.includes('00');
  return asker.offices.some(
    (office) =>
      audienceMeans(audience, office) ||
      audience.include.some((area) => officeCovers(office, { tier: office.tier, area })),
  );
}
