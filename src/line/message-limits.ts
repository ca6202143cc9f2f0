/** The limits of LINE's message objects: what of them is broken, and how to keep them. */
export { checkMessages } from './limits/check-messages.ts';
export { type FittedMessages, fitMessages } from './limits/fit-messages.ts';
export type { Violation } from './limits/violation.ts';
