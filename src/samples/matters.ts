import type { Directory } from '../domain/directory/directory.ts';
import { dangers, disciplines } from '../domain/report/matter.ts';
import type { IncomingReport } from '../domain/report/report.ts';
import { withBlanks } from './blanks.ts';
import type { Cast } from './cast.ts';
import type { Chance } from './chance.ts';
import { conductTime } from './conduct-time.ts';
import { type MatterPlan, matterPlans } from './matter-plans.ts';
import { subjectOf } from './subjects.ts';

type Matter = IncomingReport['matters'][number];

const weightedPlans = matterPlans.map((plan) => [plan.weight, plan] as const);

const seasonOf = ({ asOf }: Directory): number => Number(asOf.slice(0, 4));

const disciplinaryOrgans = ({ organs }: Directory): readonly string[] =>
  organs.filter(({ kind }) => kind === 'discipline-organ').map(({ id }) => id);

/** Nineteen in twenty say when it happened; the others have no substance at all. */
const allegation = (chance: Chance, cast: Cast): Partial<Matter> => ({
  disciplines: [...new Set([chance.pick(disciplines), chance.pick(disciplines)])],
  ...(chance.happens(0.95)
    ? { conduct: { from: conductTime(chance, seasonOf(cast.index.directory)) }, specific: true }
    : { specific: false }),
});

const particulars = (chance: Chance, cast: Cast, { says }: MatterPlan): Partial<Matter> => {
  if (says.kind === 'misconduct') return allegation(chance, cast);
  if (says.remedy === 'sanction-appeal')
    return { decidedBy: chance.pick(disciplinaryOrgans(cast.index.directory)) };
  return {};
};

/** One matter by chance, with some of its fields left blank. */
export const sampleMatter = (chance: Chance, cast: Cast): Matter => {
  const plan = chance.weighted(weightedPlans);
  return withBlanks(chance, {
    subject: subjectOf(chance, cast, chance.pick(plan.about)),
    ...plan.says,
    ...particulars(chance, cast, plan),
    ...(chance.happens(0.02) && { dangers: [chance.pick(dangers)] }),
    text: `虚构样例：${plan.words}。`,
  });
};
