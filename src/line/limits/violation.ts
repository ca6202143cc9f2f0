/** A rule of LINE's that a message breaks; `property` is a path as in LINE's answers, `messages[0].text`. */
export interface Violation {
  readonly property: string;
  readonly message: string;
}

/** One violation, as a list. */
export const violation = (property: string, message: string): Violation[] => [
  { property, message },
];
