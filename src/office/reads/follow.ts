import { open, readFile, rename } from 'node:fs/promises';
import * as z from 'zod';
import { belongsTo } from '../../app/views/belongs-to.ts';
import { uuid } from '../../domain/ids.ts';
import { parseWith } from '../../json/parse-with.ts';
import { readJson } from '../../json/read-json.ts';
import { problem } from '../../problems/make-problem.ts';
import { text } from '../../problems/text.ts';
import type { EventStore, RecordedEvent } from '../../stores/port/event-store.ts';
import { beginning, type Position, positionNamed, positionText } from '../../stores/port/position.ts';
import type { Checkpoint } from '../../stores/port/view-store.ts';
import { fileUnreadable, fileUnwritable } from '../files/file-problems.ts';
import { located } from '../surroundings.ts';

/**
 * Where a follower keeps how far it has come. Whoever keeps it in the same transaction as what the handler does
 * sees every event exactly once.
 */
export interface FollowerCheckpoint {
  /** The last event that was handled; `undefined` before the first. */
  readonly load: () => Promise<Checkpoint | undefined>;
  readonly save: (handled: Checkpoint) => Promise<void>;
}

export interface FollowOptions {
  /**
   * The position after which to begin, or a checkpoint, which is moved on after every event; the start of the log
   * unless told.
   */
  readonly from?: Position | FollowerCheckpoint;
  /** Aborted to end it. What is being handled then is handled to its end and noted. */
  readonly signal: AbortSignal;
}

export type EventHandler = (recorded: RecordedEvent) => void | Promise<void>;

const checkpointOfAnotherLog = () =>
  problem(
    'checkpoint-of-another-log',
    text('检查点是另一份日志的', 'the checkpoint belongs to another log'),
    {
      help: text('从头开始时请换一个检查点', 'to begin from the start, use a checkpoint that is new'),
    },
  );

const startOf = async (store: EventStore, checkpoint: FollowerCheckpoint): Promise<Position> => {
  const last = await checkpoint.load();
  if (last === undefined) return beginning;
  if (!(await belongsTo(store, last))) throw checkpointOfAnotherLog();
  return last.position;
};

const isCheckpoint = (from: Position | FollowerCheckpoint): from is FollowerCheckpoint =>
  typeof from === 'object';

export const subscribe = async (
  { store }: { readonly store: EventStore },
  { from = beginning, signal }: FollowOptions,
  handler: EventHandler,
): Promise<void> => {
  const checkpoint = isCheckpoint(from) ? from : undefined;
  const after = isCheckpoint(from) ? await startOf(store, from) : from;
  for await (const recorded of store.subscribe({ after, signal })) {
    await handler(recorded);
    await checkpoint?.save({ position: recorded.position, eventId: recorded.event.id });
  }
};

const kept = z.strictObject({ position: z.string().regex(/^[1-9]\d*$/), event: uuid });

const write = async (path: string, content: string): Promise<void> => {
  const draft = `${path}.new`;
  const file = await open(draft, 'w', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
};

/**
 * A checkpoint in a file of its own, for one follower: written anew after every event, whole or not at all.
 *
 * @throws {GuanxiaError} from its methods: `file-unwritable`; of a file that cannot be read or is no checkpoint
 * `file-unreadable` and the codes of JSON in the wrong form
 */
export const fileCheckpoint = (path: string): FollowerCheckpoint => ({
  load: async () => {
    const bytes = await readFile(located(path)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw fileUnreadable(path, error);
    });
    if (bytes === undefined) return undefined;
    const { position, event } = parseWith(kept, readJson(bytes, { file: path }));
    return { position: positionNamed(position), eventId: event };
  },
  save: async ({ position, eventId }) => {
    const content = `${JSON.stringify({ position: positionText(position), event: eventId })}\n`;
    await write(located(path), content).catch((error: unknown) => {
      throw fileUnwritable(path, error);
    });
  },
});
