import type { Entity, Instant } from './entity.ts';
import type { AreaCode } from './office.ts';

/** A question somebody asked, and what became of it. */
export interface Question extends Entity {
  readonly chatId: string;
  readonly askerId: string | null;
  readonly area: AreaCode | null;
  readonly text: string;
  readonly outcome: 'answer' | 'clarify' | 'escalate' | 'silence';
  readonly entryId: string | null;
  readonly at: Instant;
}
