/** Which level of office a group or a person stands for. */
export type Tier = 'province' | 'district';

/** What a person may do in an office. */
export type Role = 'officer' | 'coordinator';

/** The code of the whole nation; a `province` office of it is the department itself. */
export const NATION = '00';

/**
 * An area code: `00` the nation, two digits a province (`49`), four digits a district (`4901`).
 */
export type AreaCode = string;

/** An office: a tier and the area it stands for. */
export interface Office {
  readonly tier: Tier;
  readonly area: AreaCode;
}

/** Whom something is meant for: tiers, areas within them, and areas left out. */
export interface Audience {
  readonly tier: Tier | 'both';
  readonly include: readonly AreaCode[];
  readonly exclude: readonly AreaCode[];
}
