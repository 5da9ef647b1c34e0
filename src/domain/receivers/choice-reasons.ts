import * as z from 'zod';
import { type Cite, cite } from '../documents/source.ts';
import { directoryId } from '../ids.ts';

/**
 * Why a receiver was chosen, step by step. Where the search began: 干部管理权限 over the subject, the place of
 * the matter, the group's sender or the level above it, the superior of the subject's unit, the unit itself, who
 * decided, the inspected unit, whom the notice names. What moved it on: the successor of an organ that has
 * ended, the common superior of several competent organs, an objection that was accepted, staying clear of the
 * accused, another part of the report that cannot be told apart and goes there.
 */
export const choiceReasons = [
  'managing-authority',
  'place',
  'sender',
  'above-sender',
  'superior',
  'unit-concerned',
  'decided-it',
  'inspected-unit',
  'named-in-notice',
  'successor',
  'common-superior',
  'objected',
  'clear-of-accused',
  'inseparable-part',
] as const;
export type ChoiceReason = (typeof choiceReasons)[number];

/** One step of a choice; `organs` are the competent ones that a successor or a common superior stands in for. */
export interface ChoiceStep {
  readonly reason: ChoiceReason;
  readonly organs?: readonly string[];
}

/** A step of a choice with the clauses that it rests on. */
export const choiceGround = z.strictObject({
  reason: z.enum(choiceReasons),
  organs: z.array(directoryId).min(1).optional(),
  cites: z.array(cite),
});
export type ChoiceGround = z.infer<typeof choiceGround>;

/** The notice's own words about what is out of scope. */
const notice: Cite = { source: 'mandate', clause: '转办', of: 'referral', verified: false };
const petition = (clause: string): Cite => ({ source: 'petition-2022', clause, verified: true });
const accusation = (clause: string): Cite => ({ source: 'accusation-2020', clause, verified: false });
const supervision = (clause: string): Cite => ({ source: 'supervision-2018', clause, verified: true });
const inspection = (clause: string): Cite => ({ source: 'inspection-2017', clause, verified: false });

/**
 * The clauses that each step rests on, by the names that rule sets give to these texts. A rule set that names
 * none of them is of another regime, and its determinations cite none.
 */
export const choiceCites: Readonly<Record<ChoiceReason, readonly Cite[]>> = {
  'managing-authority': [petition('第二十二条、第三十条'), supervision('第十六条')],
  place: [petition('第二十二条')],
  sender: [inspection('第二十八条')],
  'above-sender': [accusation('第十五条')],
  superior: [inspection('第二十八条（三）')],
  'unit-concerned': [petition('第二十九条')],
  'decided-it': [petition('第三十一条（三）')],
  'inspected-unit': [notice],
  'named-in-notice': [notice],
  successor: [petition('第二十四条')],
  'common-superior': [petition('第二十四条'), supervision('第十六条第三款')],
  objected: [petition('第二十三条第三款')],
  'inseparable-part': [supervision('第三十四条第二款（参照）'), petition('第二十四条')],
  'clear-of-accused': [petition('第三十条第三款'), accusation('第十五条、第四十七条')],
};
