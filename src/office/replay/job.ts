import type { Range, Selection } from '../../app/replay/range.ts';
import type { Finding } from '../../app/replay/replayed.ts';
import { readShelf, type Shelf } from '../../app/replay/shelf.ts';
import { type Swap, swapperOf } from '../../app/replay/swap.ts';
import { noTally, type Tally } from '../../app/replay/tally.ts';
import { verifyRange } from '../../app/replay/verify.ts';
import { type Change, whatIfRange } from '../../app/replay/what-if.ts';
import { noWhatIf, type WhatIfTally } from '../../app/replay/what-if-tally.ts';
import type { EngineName, Opinions } from '../../presentation/replay/engine-names.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import { engineFor, noOpinions } from './engines.ts';

/** What a replay is to find out. It can be handed to another thread. */
export type Job = { readonly selection: Selection } & (
  | { readonly kind: 'verify'; readonly engine: EngineName }
  | { readonly kind: 'what-if'; readonly swap: Swap }
);

/** What came of one part of a log. */
export interface Part {
  readonly findings: readonly Finding[];
  readonly tally: Tally;
  readonly opinions: Opinions;
  readonly changes: readonly Change[];
  readonly whatIf: WhatIfTally;
}

export const noPart: Part = {
  findings: [],
  tally: noTally,
  opinions: noOpinions,
  changes: [],
  whatIf: noWhatIf,
};

export type RunPart = (range: Range) => Promise<Part>;

const verifying = async (
  store: EventStore,
  shelf: Shelf,
  { selection, engine: name }: Extract<Job, { kind: 'verify' }>,
): Promise<RunPart> => {
  const { engine, opinions } = await engineFor(name);
  return async (range) => {
    const findings: Finding[] = [];
    const before = opinions();
    const tally = await verifyRange({ store, shelf, engine, range, selection }, (one) => findings.push(one));
    const { complete, bothWays } = opinions();
    const asked = { complete: complete - before.complete, bothWays: bothWays - before.bothWays };
    return { ...noPart, findings, tally, opinions: asked };
  };
};

const comparing = (
  store: EventStore,
  shelf: Shelf,
  { selection, swap }: Extract<Job, { kind: 'what-if' }>,
): RunPart => {
  const swapper = swapperOf(swap);
  return async (range) => {
    const changes: Change[] = [];
    const question = { store, shelf, swapper, range, selection };
    const whatIf = await whatIfRange(question, (one) => changes.push(one));
    return { ...noPart, changes, whatIf };
  };
};

/** Gets ready to do a job on any part of a log. */
export const ready = async (store: EventStore, job: Job): Promise<RunPart> => {
  const shelf = await readShelf(store);
  return job.kind === 'verify' ? verifying(store, shelf, job) : comparing(store, shelf, job);
};
