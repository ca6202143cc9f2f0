import type { World } from './world.ts';

const UTC_PLUS_9 = 9 * 60 * 60 * 1000;

/** The month LINE counts in now, `YYYY-MM`; its statistics turn at midnight of UTC+9. */
function month(world: World): string {
  return new Date(world.clock.now() + UTC_PLUS_9).toISOString().slice(0, 7);
}

/** Messages counted this month. */
export function usedThisMonth(world: World): number {
  return world.used.get(month(world)) ?? 0;
}

/** Counts a send to so many people, unless the month's limit does not allow it: then false. */
export function spend(world: World, people: number): boolean {
  const used = usedThisMonth(world) + people;
  if (world.monthlyLimit !== null && used > world.monthlyLimit) return false;
  world.used.set(month(world), used);
  return true;
}
