import { type Declared, isNoun, type Verb } from './declaration.ts';

/** A verb and the words that call it. */
export interface Called {
  readonly path: readonly string[];
  readonly verb: Verb;
}

/** Every verb that is declared in or below some commands. */
export const verbsIn = (commands: readonly Declared[], above: readonly string[] = []): readonly Called[] =>
  commands.flatMap((one) => {
    const path = [...above, one.name];
    return isNoun(one) ? verbsIn(one.verbs, path) : [{ path, verb: one }];
  });
