import { INTENTS, type Intent } from '../knowledge-entry.ts';

/** Intents as bits of a number. */
export function bitsOf(intents: Iterable<Intent>): number {
  let bits = 0;
  for (const intent of intents) bits |= 1 << INTENTS.indexOf(intent);
  return bits;
}
