import { expect } from 'vitest';
import { type Decider, fold } from '../../src/domain/decider.ts';
import { GuanxiaError } from '../../src/problems/index.ts';

interface Outcome<Event> {
  readonly thenEvents: (...expected: readonly Event[]) => void;
  readonly thenRejects: (code: string) => void;
}

const caught = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
};

/** Given what happened, when a command comes, then these events or this refusal, strictly. */
export const given = <State, Command, Event>(
  decider: Decider<State, Command, Event>,
  history: readonly Event[],
): { readonly when: (command: Command) => Outcome<Event> } => ({
  when: (command) => {
    const run = (): readonly Event[] => decider.decide(command, fold(decider, history));
    return {
      thenEvents: (...expected) => {
        expect(run()).toStrictEqual(expected);
      },
      thenRejects: (code) => {
        const error = caught(run);
        expect(error).toBeInstanceOf(GuanxiaError);
        expect((error as GuanxiaError).code).toBe(code);
      },
    };
  },
});
