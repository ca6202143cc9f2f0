import type { Circular, CircularFacts } from '../../storage/records/circular.ts';
import type { Instant } from '../../storage/records/entity.ts';
import type { Audience } from '../../storage/records/office.ts';
import { signerOf } from './signer-of.ts';

/** Somebody a letter names for questions. */
export interface LetterContact {
  readonly name: string | null;
  readonly phone: string;
  /** A person's own number, for enrolled people only. */
  readonly confidential: boolean;
}

/** A letter as answers are made from it: a published circular, or one of the starter pack. */
export interface LetterKnowledge extends Omit<CircularFacts, 'phones'> {
  readonly id: string;
  readonly origin: 'circular' | 'starter';
  readonly revision: number;
  readonly fiscalYear: number;
  readonly contacts: readonly LetterContact[];
  readonly signer: string | null;
  /** Further names it goes by. */
  readonly aliases: readonly string[];
  /** The letter's own text; empty where only its facts are known. */
  readonly text: string;
  /** When it was sent; null for one of the starter pack. */
  readonly sentAt: Instant | null;
  /** Whom it was sent to; null is everybody. */
  readonly audience: Audience | null;
}

const PRIVATE_NUMBER = /^0[689]/;

/** Whether a phone number is a mobile one, which is a person's own. */
export const isPrivateNumber = (phone: string): boolean =>
  PRIVATE_NUMBER.test(phone.replace(/\D/g, ''));

/** A published circular as knowledge; null when it is cancelled. */
export function circularKnowledge(circular: Circular): LetterKnowledge | null {
  if (circular.state === 'cancelled') return null;
  const { phones, ...facts } = circular;
  let signer: string | null | undefined;
  return {
    ...facts,
    origin: 'circular',
    sentAt: circular.sendAt,
    contacts: phones.map((phone) => ({ name: null, phone, confidential: isPrivateNumber(phone) })),
    /** Looked for in the text when it is asked for first: few letters ever are asked that. */
    get signer() {
      if (signer === undefined) signer = signerOf(circular.text);
      return signer;
    },
    aliases: [],
  };
}
