import type { EventStoreDbClient } from './client.ts';
import { failureOf } from './failure.ts';
import { ownedClient } from './owned-client.ts';
import { recordsOf } from './records.ts';
import { unreachable } from './unreachable.ts';
import { within } from './watchdog.ts';

/** Clients of the nodes that a connection string names, each of one node alone. */
export type Seeds = readonly (() => EventStoreDbClient)[];

/**
 * Why no node of a cluster was reached. The client looks for the leader by asking node after node, and says only
 * that it found none; a node that is asked by itself tells more. Nothing as soon as one answers, whatever it says.
 */
export async function clusterReason(seeds: Seeds, patience: number): Promise<unknown> {
  try {
    await Promise.any(seeds.map((seed) => assertAnswers(seed, patience)));
    return undefined;
  } catch (error) {
    const reasons = (error as AggregateError).errors.filter((reason) => unreachable(reason) !== undefined);
    return reasons.find((reason) => unreachable(reason)?.mayPass === false) ?? reasons[0];
  }
}

const probe = { requiresLeader: true, direction: 'backwards', fromRevision: 'end', maxCount: 1 } as const;

async function assertAnswers(seed: () => EventStoreDbClient, patience: number): Promise<void> {
  const { client, destroy } = await ownedClient(seed);
  const asked = recordsOf(() => client.readStream('none', probe));
  try {
    await within(patience, 'a node of the cluster', asked);
  } catch (error) {
    if (failureOf(error) === 'lost') throw error;
  } finally {
    destroy();
  }
}
