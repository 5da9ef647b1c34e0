import { derivation } from '../domain/index.ts';
import { engine } from '../rules/index.ts';

/** What a determination records of the program that made it: the versions of evaluation and derivation. */
export const semantics = `${engine} ${derivation}`;
