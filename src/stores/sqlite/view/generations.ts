import type { Database } from '../../../sqlite/driver.ts';
import { ownNumber, positionNamed, positionOf, positionText } from '../../port/position.ts';
import type { Checkpoint, HeldView, Stop, ViewId } from '../../port/view-store.ts';

type Row = readonly [number, string, number, string, number | null, string | null, string | null];

export type State = HeldView['state'];

/** One copy of a view in this file. */
export interface Generation extends HeldView {
  readonly generation: number;
}

export interface Generations {
  readonly find: (view: ViewId, state: State) => Generation | undefined;
  readonly all: () => readonly Generation[];
  readonly add: (view: ViewId, state: State) => number;
  readonly move: (generation: number, to: Checkpoint) => void;
  readonly stop: (generation: number, stop: Stop) => void;
  readonly become: (generation: number, state: State | 'retired') => void;
}

const columns = 'generation, name, version, state, position, event_id, stop';

/** The table of generations; whoever changes it does so in a transaction. */
export function generations(database: Database): Generations {
  const one = database.prepare<Row>(
    `SELECT ${columns} FROM view_generation WHERE name = ? AND version = ? AND state = ?`,
  );
  const all = database.prepare<Row>(
    `SELECT ${columns} FROM view_generation WHERE state <> 'retired' ORDER BY name, version, state`,
  );
  const add = database.prepare('INSERT INTO view_generation (name, version, state) VALUES (?, ?, ?)');
  const move = database.prepare(
    'UPDATE view_generation SET position = ?, event_id = ?, stop = NULL WHERE generation = ?',
  );
  const stop = database.prepare('UPDATE view_generation SET stop = ? WHERE generation = ?');
  const become = database.prepare('UPDATE view_generation SET state = ? WHERE generation = ?');
  return {
    find: ({ name, version }, state) => {
      const row = one.get(name, version, state);
      return row && generationFrom(row);
    },
    all: () => all.all().map(generationFrom),
    add: ({ name, version }, state) => Number(add.run(name, version, state).lastInsertRowid),
    move: (generation, { position, eventId }) => void move.run(ownNumber(position), eventId, generation),
    stop: (generation, { position, ...more }) =>
      void stop.run(JSON.stringify({ position: positionText(position), ...more }), generation),
    become: (generation, state) => void become.run(state, generation),
  };
}

const generationFrom = ([generation, name, version, state, position, eventId, stop]: Row): Generation => ({
  generation,
  view: { name, version },
  state: state as State,
  checkpoint:
    position === null || eventId === null ? undefined : { position: positionOf(BigInt(position)), eventId },
  stop: stop === null ? undefined : stopFrom(JSON.parse(stop)),
});

const stopFrom = (stop: Stop): Stop => ({ ...stop, position: positionNamed(`${stop.position}`) });
