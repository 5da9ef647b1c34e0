import { derivation } from '../domain/derive/derivation.ts';
import { engine } from '../rules/engine.ts';

/** What a determination records of the program that made it: the versions of evaluation and derivation. */
export const semantics = `${engine} ${derivation}`;
