import type { CircularFacts } from '../storage/records/circular.ts';

/** A coloured label; the colours are names in `flex-templates/palette.json`. */
export interface Badge {
  readonly text: string;
  readonly background: string;
  readonly colour: string;
}

const COLOURS = {
  ด่วนที่สุด: { background: 'red', colour: 'white' },
  ด่วนมาก: { background: 'orange', colour: 'white' },
  ด่วน: { background: 'amber', colour: 'text' },
} as const;

/** The label of a letter's urgency, or null for a letter that is not urgent. */
export function urgencyBadge(urgency: CircularFacts['urgency']): Badge | null {
  return urgency === null ? null : { text: urgency, ...COLOURS[urgency] };
}
