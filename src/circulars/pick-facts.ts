import type { CircularFacts } from '../storage/records/circular.ts';

/** The facts of a circular or a draft, and nothing else of it. */
export function pickFacts(facts: CircularFacts): CircularFacts {
  const { number, date, subject, urgency, from, to, deadlines, meetings } = facts;
  const { links, emails, phones, references, attachments, note } = facts;
  return {
    ...{ number, date, subject, urgency, from, to, deadlines, meetings },
    ...{ links, emails, phones, references, attachments },
    ...(note === undefined ? {} : { note }),
  };
}
