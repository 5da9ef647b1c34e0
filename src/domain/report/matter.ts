import * as z from 'zod';
import { directoryId, matterId } from '../ids.ts';
import { slug } from '../text.ts';
import { partialDate } from '../time/plain-date.ts';
import { confirmation, incomingConfirmation, managingCommittee } from './confirmation.ts';
import { sealed } from './sealed.ts';
import { subject } from './subject.ts';

/**
 * What a matter is, before anything is decided about it (domain.md §5, step K). A `private-wrong` is one of a person
 * or company that holds no office: who gives bribes, pollutes, sells bad food, does not pay taxes.
 */
export const matterKinds = [
  'misconduct',
  'conduct-information',
  'claim',
  'suggestion',
  'ordinary-crime',
  'private-wrong',
  'false-accusation',
] as const;
export const matterKind = z.enum(matterKinds).meta({ id: 'MatterKind' });

/** The six disciplines, chapters 6–11 of the Disciplinary Regulations of 2023. */
export const disciplines = ['political', 'organisational', 'integrity', 'mass', 'work', 'life'] as const;
export const discipline = z.enum(disciplines).meta({ id: 'Discipline' });

/** Special fields that have a competent organ of their own. */
export const matterFields = ['selection-and-appointment', 'environment', 'bribe-giving', 'other'] as const;
export const matterField = z.enum(matterFields).meta({ id: 'MatterField' });

/** Where a claim is settled (信访工作条例 Art 31). */
export const remedies = [
  'department',
  'litigation',
  'arbitration',
  'administrative-reconsideration',
  'sanction-appeal',
] as const;
export const remedy = z.enum(remedies).meta({ id: 'Remedy' });

/** What makes a matter urgent. */
export const dangers = ['life-at-risk', 'mass-incident', 'evidence-destruction', 'flight-risk'] as const;
export const danger = z.enum(dangers).meta({ id: 'Danger' });
export type Danger = z.infer<typeof danger>;

/** When and where it happened: on one day of `from`, or from `from` through `through`, last day included. */
const conduct = z.strictObject({
  from: partialDate.optional(),
  through: partialDate.optional(),
  place: directoryId.optional(),
});

/** Particulars that are common to a matter as it is handed in and as it is recorded. Absent means unknown. */
export const matterParticulars = {
  subject,
  kind: matterKind.optional(),
  disciplines: z.array(discipline).max(6).optional(),
  field: matterField.optional(),
  remedy: remedy.optional(),
  /** Unlawful detention, coerced confession, illegal search and the like by judicial staff. */
  abuseOfJudicialPower: z.boolean().optional(),
  dangers: z.array(danger).max(4).optional(),
  /** Whether it names any fact, act, time or lead. Inferred as true from `conduct` when that is given. */
  specific: z.boolean().optional(),
  conduct: conduct.optional(),
  /** Matters of the same report that it cannot be told apart from. */
  inseparableFrom: z.array(matterId).max(49).optional(),
  /** The organ whose sanction or decision is appealed against. */
  decidedBy: directoryId.optional(),
  /** Classes of matters that the mandate names, by its own list of codes. */
  codes: z.array(slug).max(20).optional(),
  /** When the person affected first knew of it. */
  knownSince: partialDate.optional(),
  /** Whether the person who complains suffered from it, rather than hearing of it. */
  personalInjustice: z.boolean().optional(),
  /** Whether it affects all or most of the people of the place alike. */
  affectsMost: z.boolean().optional(),
  /** Whether the body complained about has had its own say first. */
  priorStageExhausted: z.boolean().optional(),
  /** Whether there is, or was, a right of appeal to a tribunal or court. */
  rightOfAppeal: z.boolean().optional(),
  /** Whether it is a trifle: minor abuse of working time, of a vehicle and the like. */
  minor: z.boolean().optional(),
  /** Facts that the documents leave open, as somebody competent confirmed them for this report. */
  confirmed: z.array(confirmation).max(50).optional(),
  /** The committee that manages the subject, where the directory does not tell. */
  managedBy: managingCommittee.optional(),
};

/** As they are handed in: the second person, where one is needed, stands beside and not in what is confirmed. */
export const incomingMatterParticulars = {
  ...matterParticulars,
  confirmed: z.array(incomingConfirmation).max(50).optional(),
};

/** 反映事项: one allegation, claim or suggestion about one subject, as recorded. */
export const matter = z
  .strictObject({ id: matterId, ...matterParticulars, text: sealed.optional() })
  .meta({ id: 'Matter' });

export type Matter = z.infer<typeof matter>;
