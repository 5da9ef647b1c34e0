import { inOwnProcess } from '../support/child.ts';
import { machine } from '../support/machine.ts';
import { writeResult } from '../support/results.ts';
import { interleaved, type Timing } from '../support/rounds.ts';
import { printTable, short } from '../support/table.ts';
import { logFile } from './log-file.ts';
import { bare, sidesFor, verifyBy } from './sides.ts';

const [, , , how = ''] = process.argv;

const sizes =
  how === 'quick'
    ? { events: 100_000, small: 10_000, rounds: 7 }
    : { events: 1_000_000, small: 100_000, rounds: 7 };

/** How much faster `name` is than `than`. */
const ratio = (timings: readonly Timing[], name: string, than: string): number => {
  const of = (one: string): number => timings.find((timing) => timing.name === one)?.median ?? Number.NaN;
  return of(than) / of(name);
};

/** The most memory that a replay takes in a process of its own, in MiB. */
const memoryOf = (path: string): number => inOwnProcess<number>('replay:memory', path);

/** `npm run bench replay [quick]`: replays of a whole log against merely reading it. */
export const benchReplay = async (): Promise<void> => {
  const where = machine();
  const threads = [1, 2, 4];
  const path = await logFile(sizes.events);
  const smaller = await logFile(sizes.small);
  const sides = await sidesFor(path, threads);
  for (const side of sides) console.log(`${side.name}: ${await side.pass()} events`);
  const timings = await interleaved(sides, { rounds: sizes.rounds, milliseconds: 1, warmUp: 1 });
  printTable(
    ['side', 'events/s', 'of the bare scan', 'of one thread'],
    timings.map(({ name, median }) => [
      name,
      short(1e6 / median),
      `${Math.round(100 * ratio(timings, name, bare))} %`,
      `${ratio(timings, name, verifyBy(1)).toFixed(2)} ×`,
    ]),
  );
  const memory = { small: memoryOf(smaller), large: memoryOf(path) };
  console.log(
    `\nmemory: ${memory.small} MiB for ${sizes.small} events, ${memory.large} MiB for ${sizes.events}`,
  );
  const targets = {
    P9: ratio(timings, verifyBy(1), bare),
    'P10 on 2': ratio(timings, verifyBy(2), verifyBy(1)) / 2,
    'P10 on 4': ratio(timings, verifyBy(4), verifyBy(1)) / 4,
    P11: memory.large / memory.small,
  };
  console.log(targets);
  writeResult(how === 'quick' ? 'replay-quick' : 'replay', {
    machine: where,
    ...sizes,
    timings,
    memory,
    targets,
  });
};

/** What {@link memoryOf} starts. */
export const replayMemory = async (): Promise<void> => {
  const sides = await sidesFor(how, [1]);
  await sides.find(({ name }) => name === verifyBy(1))?.pass();
  console.log(Math.round(process.resourceUsage().maxRSS / 1024));
};
