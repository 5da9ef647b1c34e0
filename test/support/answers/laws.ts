import fc from 'fast-check';
import type { Finding } from '../../../src/domain/report-decider/findings.ts';
import {
  type Appointment,
  appointments,
  furtherPostLaw,
  orders,
  permutationLaw,
  togetherLaw,
  type Widening,
  widenings,
  widerRemitLaw,
} from './laws-of-lists.ts';
import { claimLaw, ownUnitLaw, sameWithoutTheName } from './laws-of-receivers.ts';
import {
  type Blanking,
  blankingLaw,
  blankings,
  contradictionLaw,
  impossibleDateLaw,
} from './laws-of-unknowns.ts';
import { findingsOf, type Violations, type World } from './world.ts';

/** What a law compares a world with. */
export interface Variation {
  readonly widen: Widening;
  readonly appointment: Appointment;
  readonly order: readonly number[];
  readonly blanking: Blanking;
}

export const variations: fc.Arbitrary<Variation> = fc.record({
  widen: widenings,
  appointment: appointments,
  order: orders,
  blanking: blankings,
});

interface Law {
  readonly name: string;
  readonly holds: (world: World, findings: readonly Finding[], variation: Variation) => Violations;
  /** Worlds in the gate: a law that says something of few worlds looks at more. */
  readonly runs: number;
}

/** What holds of and between the answers to any report, under any documents. */
export const lawsOfAnswers: readonly Law[] = [
  { name: 'nothing reaches the unit of anybody that a report accuses', holds: ownUnitLaw, runs: 500 },
  { name: 'a claim never goes to the institution that it complains of', holds: claimLaw, runs: 500 },
  {
    name: 'a claim that names somebody goes where it goes without the name',
    holds: sameWithoutTheName,
    runs: 150,
  },
  {
    name: 'a further target, limb or selector takes nothing out of scope',
    holds: (world, findings, { widen }) => widerRemitLaw(world, findings, widen),
    runs: 100,
  },
  {
    name: 'a further covered post takes nothing out of scope',
    holds: (world, findings, { appointment }) => furtherPostLaw(world, findings, appointment),
    runs: 100,
  },
  {
    name: 'the order of no list changes an answer',
    holds: (world, findings, { order }) => permutationLaw(world, findings, order),
    runs: 100,
  },
  { name: 'what a report says against the directory is a question', holds: contradictionLaw, runs: 100 },
  { name: 'a date that cannot be decides nothing', holds: impossibleDateLaw, runs: 100 },
  {
    name: 'an input made unknown yields no other definite answer',
    holds: (world, findings, { blanking }) => blankingLaw(world, findings, blanking),
    runs: 75,
  },
  { name: 'inseparable parts are never torn apart', holds: togetherLaw, runs: 100 },
];

/** Where a law is broken in a world, by the law's name. All laws that need no second answer, and of the others one. */
export const brokenIn = (world: World, variation: Variation, turn: number): Violations => {
  const findings = findingsOf(world);
  const costly = lawsOfAnswers.filter(({ holds }) => holds.length > 2);
  return lawsOfAnswers
    .filter((law) => law.holds.length < 3 || law === costly[turn % costly.length])
    .flatMap(({ name, holds }) => holds(world, findings, variation).map((one) => `${name}: ${one}`));
};
