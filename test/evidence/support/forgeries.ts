import type { FindingCode } from '../../../src/evidence/index.ts';
import { checkpointForgeries } from './forgeries-of-checkpoints.ts';
import { eventForgeries } from './forgeries-of-events.ts';
import { formForgeries } from './forgeries-of-form.ts';
import { placeForgeries } from './forgeries-of-places.ts';
import { proofForgeries } from './forgeries-of-proofs.ts';
import { streamForgeries } from './forgeries-of-streams.ts';
import type { World } from './world.ts';

/** A way to forge a bundle, and what a check must find at the least. */
export type Forgery = readonly [
  name: string,
  codes: readonly FindingCode[],
  forge: (world: World) => Uint8Array | Promise<Uint8Array>,
];

export const forgeries: readonly Forgery[] = [
  ...eventForgeries,
  ...placeForgeries,
  ...proofForgeries,
  ...checkpointForgeries,
  ...streamForgeries,
  ...formForgeries,
];
