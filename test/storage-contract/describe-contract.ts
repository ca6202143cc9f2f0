import { describeAgainstModel } from './against-model.ts';
import { describeClaims } from './claims.ts';
import { describeCommits } from './commits.ts';
import { describeCopying } from './copying.ts';
import type { Engine } from './engine.ts';
import { describeKilling } from './killing.ts';
import { describeLeases } from './leases.ts';
import { describeMigrating } from './migrating.ts';
import { describeQueries } from './queries.ts';
import { describeSharing } from './sharing.ts';
import { describeValues } from './values.ts';

/** Everything that the port promises, asked of one engine. */
export function describeContract(engine: Engine): void {
  describeCommits(engine);
  describeValues(engine);
  describeQueries(engine);
  describeClaims(engine);
  describeLeases(engine);
  describeCopying(engine);
  describeAgainstModel(engine);
  if (!engine.shared) return;
  describeSharing(engine);
  describeKilling(engine);
  describeMigrating(engine);
}
