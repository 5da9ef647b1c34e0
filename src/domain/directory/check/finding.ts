import type { JsonPath } from '../../../json/pointer.ts';
import type { Problem } from '../../../problems/problem.ts';
import type { Directory } from '../directory.ts';
import type { DirectoryProblem } from './directory-problem.ts';

/** A problem by the path of the value that is concerned. */
export interface Finding extends Pick<Problem, 'code' | 'message' | 'help'> {
  readonly severity: DirectoryProblem['severity'];
  readonly path: JsonPath;
}

type Told = Pick<Finding, 'code' | 'path' | 'message' | 'help'>;

export const error = (told: Told): Finding => ({ ...told, severity: 'error' });
export const warning = (told: Told): Finding => ({ ...told, severity: 'warning' });

/** Looks a whole directory over for one kind of mistake. */
export type Check = (directory: Directory) => readonly Finding[];
