import type { Day } from '../storage/records/entity.ts';
import type { Office } from '../storage/records/office.ts';
import type { AnswerIndex } from './answer-index.ts';
import type { Source } from './knowledge-entry.ts';
import type { LiveData } from './live-data.ts';

/** Who asks: the offices they (or the enrolled group they ask in) stand for. */
export interface Asker {
  readonly offices: readonly Office[];
  /** Whether they may see what is for enrolled people only, where they ask. */
  readonly enrolled: boolean;
}

/** What was asked and answered just before in the same conversation. */
export interface PreviousQuestion {
  readonly question: string;
  readonly entryId: string | null;
  /** The question before that one, as far as it was asked within the same ten minutes. */
  readonly previous?: PreviousQuestion | null;
}

/** All that an answer depends on. */
export interface AnswerContext {
  readonly index: AnswerIndex;
  readonly today: Day;
  readonly asker: Asker;
  /** `direct` one-to-one, `mention` addressed in a group, `group` said in a group to others. */
  readonly in: 'direct' | 'group' | 'mention';
  readonly previous?: PreviousQuestion | null;
  readonly live?: LiveData | null;
}

/**
 * What becomes of a question. `text` is for the person (empty for silence); `choices` are the texts
 * of buttons that ask further; `confidential` tells that `text` holds what only enrolled people may see.
 */
export interface Answer {
  readonly outcome: 'answer' | 'clarify' | 'escalate' | 'silence';
  readonly text: string;
  readonly sources: readonly Source[];
  readonly choices: readonly string[];
  readonly entryId: string | null;
  readonly confidential: boolean;
}

/** The answer that says nothing. */
export const NO_ANSWER: Answer = {
  outcome: 'silence',
  text: '',
  sources: [],
  choices: [],
  entryId: null,
  confidential: false,
};
