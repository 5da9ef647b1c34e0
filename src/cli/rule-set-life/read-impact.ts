import { type Impact, impact } from '../../domain/index.ts';
import { readDocument } from '../input/read-document.ts';

/** What a rule set would have changed, from a file. */
export const readImpact = (path: string): Promise<Impact> => readDocument(path, impact);
