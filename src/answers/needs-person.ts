import * as says from './messages.ts';
import { asksAreaMoney } from './needs-person/area-money.ts';
import { asksAreaScore } from './needs-person/area-score.ts';
import { needsDecision } from './needs-person/decision.ts';
import { isErrand } from './needs-person/errand.ts';
import { asksOpinion } from './needs-person/opinion.ts';
import { isOthersWork } from './needs-person/others-work.ts';
import { asksPersonalData } from './needs-person/personal-data.ts';
import { demandedSecret, type Secret } from './needs-person/secret.ts';
import { isTrouble } from './needs-person/trouble.ts';
import { isUnfounded } from './needs-person/unfounded.ts';
import { asksVerdict } from './needs-person/verdict.ts';

/** Why a question is for a person, and what the asker is told. */
export interface NeedsPerson {
  readonly reason: 'decision' | 'trouble' | 'secret' | 'score' | 'others-work' | 'unknown';
  readonly text: string;
}

const SECRETS: Readonly<Record<Secret, string>> = {
  password: says.NOT_GIVEN_OUT,
  'join-code': says.JOIN_CODE_NOT_GIVEN_OUT,
  'enrolment-code': says.ENROLMENT_CODE_FROM_COORDINATOR,
};

const TWO_SPELLINGS = /(เท่า|เมื่อ)(?:ไร|ใด)(?!่)/g;

/**
 * Whether a question asks for what only a person may give: a decision, help with a broken system, a
 * judgement, a secret, an area's score or money, somebody's private data, work to be done, another
 * programme, what is not announced.
 * `letters` is the normalised text without spaces; `namesArea` tells that a province or district is
 * named.
 */
export function needsPerson(letters: string, namesArea: boolean): NeedsPerson | null {
  const compact = letters.replace(TWO_SPELLINGS, '$1ไหร่');
  const secret = demandedSecret(compact);
  if (secret !== null) return { reason: 'secret', text: SECRETS[secret] };
  if (needsDecision(compact) || asksVerdict(compact) || asksOpinion(compact))
    return { reason: 'decision', text: says.NEEDS_DECISION };
  if (
    asksAreaMoney(compact, namesArea) ||
    isErrand(compact) ||
    asksPersonalData(compact) ||
    isUnfounded(compact)
  ) {
    return { reason: 'unknown', text: says.HANDED_ON };
  }
  if (isOthersWork(compact)) return { reason: 'others-work', text: says.HANDED_ON };
  if (asksAreaScore(compact, namesArea)) return { reason: 'score', text: says.DISTRICT_SCORE };
  return isTrouble(compact) ? { reason: 'trouble', text: says.SYSTEM_TROUBLE } : null;
}
