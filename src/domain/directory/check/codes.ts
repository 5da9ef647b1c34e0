import type { CodeFault } from '../codes/code-fault.ts';
import { divisionCodeFault } from '../codes/division-code.ts';
import { usccFault } from '../codes/uscc.ts';
import { entriesOf } from '../names/entries.ts';
import { type Check, error, type Finding } from './finding.ts';

const told = (fault: CodeFault | undefined, path: Finding['path']): readonly Finding[] =>
  fault === undefined ? [] : [error({ ...fault, path })];

/** Unified social credit codes and division codes that cannot be right. */
export const codes: Check = (directory) =>
  entriesOf(directory).flatMap(({ code, uscc, path }) => [
    ...(code === undefined ? [] : told(divisionCodeFault(code), [...path, 'code'])),
    ...(uscc === undefined ? [] : told(usccFault(uscc), [...path, 'uscc'])),
  ]);
