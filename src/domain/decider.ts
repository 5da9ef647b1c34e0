/**
 * A pure decision model. `decide` turns a command into events, `evolve` folds events into state.
 * Neither reads a clock, a random source, a file or the network: everything arrives in the command.
 */
export interface Decider<State, Command, Event> {
  readonly decide: (command: Command, state: State) => readonly Event[];
  readonly evolve: (state: State, event: Event) => State;
  readonly initialState: () => State;
}

/** The state that `events` lead to. */
export const fold = <State, Event>(
  decider: Pick<Decider<State, never, Event>, 'evolve' | 'initialState'>,
  events: readonly Event[],
): State => events.reduce(decider.evolve, decider.initialState());
