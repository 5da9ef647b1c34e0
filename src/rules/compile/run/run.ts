import type { Facts } from '../../../domain/facts/catalogue.ts';
import type { Program } from '../build/program.ts';
import type { Table } from '../build/table.ts';
import { possibleRules } from './possible.ts';
import { type Reader, readInto } from './reader.ts';
import { applyExceptions } from './standing-rules.ts';

/** The table that facts lead to, with the classes of all slots that it looks at in the scratch. */
const tableFor = ({ tree, scratch: { classes } }: Program, facts: Facts): Table => {
  const known: Readonly<Record<string, unknown>> = facts;
  let place = tree;
  while (place.kind === 'fork') {
    readInto(place.reader, known, classes);
    place = place.branches[classes[place.slot] as number] as typeof place;
  }
  const { readers } = place;
  for (let i = 0; i < readers.length; i += 1) readInto(readers[i] as Reader, known, classes);
  return place;
};

/** The table that the classes in the scratch lead to. */
const tableNow = ({ tree, scratch: { classes } }: Program): Table => {
  let place = tree;
  while (place.kind === 'fork') place = place.branches[classes[place.slot] as number] as typeof place;
  return place;
};

const possibleIn = ({ words, scratch }: Program, table: Table): number => {
  scratch.round += 2;
  return possibleRules(table, words, scratch);
};

const standingIn = (program: Program, table: Table): number => {
  const count = possibleIn(program, table);
  applyExceptions(program.exceptions, program.scratch, count);
  return count;
};

/**
 * Leaves in the scratch the rules that are not false under some facts, ascending, and whether each stands.
 * Gives their number.
 */
export const run = (program: Program, facts: Facts): number => standingIn(program, tableFor(program, facts));

/** The same for the classes that are in the scratch. */
export const runNow = (program: Program): number => standingIn(program, tableNow(program));

/** The same before exceptions: with the truth of each rule. */
export const possibleNow = (program: Program): number => possibleIn(program, tableNow(program));
