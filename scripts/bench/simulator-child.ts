import { systemClock } from '../../src/clock.ts';
import { createSimulator } from '../../src/simulator/create-simulator.ts';

/**
 * LINE in a process of its own, as it is in life: started with the number of groups and the milliseconds
 * until it answers a push, it tells its origin and the groups' ids.
 */
const [groups = 0, slowMilliseconds = 0] = process.argv.slice(2).map(Number);
const simulator = createSimulator({
  clock: systemClock,
  channelSecret: 'bench',
  channelAccessToken: 'bench',
  monthlyLimit: null,
});
if (slowMilliseconds > 0) simulator.faults.sometimes('push', { slowMilliseconds }, 1);
const member = simulator.addUser('somchai').id;
const groupIds: string[] = [];
for (let number = 1; number <= groups; number += 1) {
  const group = simulator.addGroup(`group ${number}`, [member]);
  group.botIn = true;
  groupIds.push(group.id);
}
const origin = await simulator.start();
process.send?.({ origin, groupIds });
process.on('message', () => {
  const { accepted } = simulator.world;
  process.send?.({
    accepted: accepted.length,
    recipients: new Set(accepted.map(({ to }) => to)).size,
  });
});
process.on('disconnect', () => process.exit());
