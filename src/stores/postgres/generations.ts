import { ownNumber, positionNamed, positionOf, positionText } from '../port/position.ts';
import type { Checkpoint, HeldView, Stop, ViewId } from '../port/view-store.ts';
import type { Query } from './connection.ts';

export type State = HeldView['state'];

/** One copy of a view. */
export interface Generation extends HeldView {
  readonly generation: string;
}

interface Row {
  readonly generation: string;
  readonly name: string;
  readonly version: number;
  readonly state: string;
  readonly position: string | null;
  readonly event_id: string | null;
  readonly stop: string | null;
}

export interface Generations {
  /** With `hold` nobody else can change it before the transaction has ended. */
  readonly find: (
    query: Query,
    view: ViewId,
    options: { readonly state: State; readonly hold: boolean },
  ) => Promise<Generation | undefined>;
  readonly all: (query: Query) => Promise<readonly Generation[]>;
  /** `undefined` when another has added it meanwhile. */
  readonly add: (query: Query, view: ViewId, state: State) => Promise<string | undefined>;
  readonly move: (query: Query, generation: string, to: Checkpoint) => Promise<void>;
  readonly stop: (query: Query, generation: string, stop: Stop) => Promise<void>;
  readonly become: (query: Query, generation: string, state: State | 'retired') => Promise<void>;
}

/** The table of generations. */
export function generations(schema: string): Generations {
  const table = `${schema}.view_generation`;
  const columns = 'generation, name, version, state, position, event_id, stop';
  return {
    find: async (query, { name, version }, { state, hold }) => {
      const one = `SELECT ${columns} FROM ${table} WHERE name = $1 AND version = $2 AND state = $3`;
      const [row] = await query<Row>(hold ? `${one} FOR UPDATE` : one, [name, version, state]);
      return row && generationFrom(row);
    },
    all: async (query) => {
      const rows = await query<Row>(
        `SELECT ${columns} FROM ${table} WHERE state <> 'retired' ORDER BY name, version, state`,
      );
      return rows.map(generationFrom);
    },
    add: async (query, { name, version }, state) => {
      const [row] = await query<Pick<Row, 'generation'>>(
        `INSERT INTO ${table} (name, version, state) VALUES ($1, $2, $3)
         ON CONFLICT DO NOTHING RETURNING generation`,
        [name, version, state],
      );
      return row?.generation;
    },
    move: async (query, generation, { position, eventId }) => {
      await query(`UPDATE ${table} SET position = $1, event_id = $2, stop = NULL WHERE generation = $3`, [
        ownNumber(position),
        eventId,
        generation,
      ]);
    },
    stop: async (query, generation, { position, ...more }) => {
      const stop = JSON.stringify({ position: positionText(position), ...more });
      await query(`UPDATE ${table} SET stop = $1 WHERE generation = $2`, [stop, generation]);
    },
    become: async (query, generation, state) => {
      await query(`UPDATE ${table} SET state = $1 WHERE generation = $2`, [state, generation]);
    },
  };
}

const generationFrom = ({ generation, name, version, state, position, event_id, stop }: Row): Generation => ({
  generation,
  view: { name, version },
  state: state as State,
  checkpoint:
    position === null || event_id === null
      ? undefined
      : { position: positionOf(BigInt(position)), eventId: event_id },
  stop: stop === null ? undefined : stopFrom(JSON.parse(stop)),
});

const stopFrom = (stop: Stop): Stop => ({ ...stop, position: positionNamed(`${stop.position}`) });
