import type { Questioner } from '../answers/ask-handler.ts';
import { isEnrolled } from '../groups/rights.ts';
import type { Context } from './context.ts';
import { viewingOffices } from './viewer.ts';

/** Who asks: in a group its offices, for everybody reads along; else the person's own. */
export const questionerOf = (context: Context): Questioner => ({
  offices: viewingOffices(context),
  enrolled: context.group === null ? isEnrolled(context.person) : context.group.tier !== null,
});
