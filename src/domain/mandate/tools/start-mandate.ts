import type { Cite } from '../../documents/source.ts';
import type { Mandate } from '../schema/mandate.ts';
import type { Scope } from '../schema/scope.ts';
import { type MandateAnswers, sixDisciplines } from './mandate-answers.ts';

type Limb = Scope['limbs'][number];

const citeOf =
  ({ verified }: MandateAnswers) =>
  (clause: string, quote?: string): Cite => ({
    source: 'notice',
    clause,
    ...(quote !== undefined && { quote }),
    verified,
  });

const limbsOf = ({ team, nextLevel, keyPosts }: MandateAnswers): Limb[] => [
  { kind: 'committee', quote: team, selectors: [{ select: 'target', covers: ['body', 'members'] }] },
  ...(nextLevel === undefined
    ? []
    : [
        {
          kind: 'next-level-head' as const,
          quote: nextLevel,
          selectors: [{ select: 'next-level' as const, covers: ['principal' as const] }],
        },
      ]),
  ...(keyPosts === undefined
    ? []
    : [{ kind: 'key-post' as const, quote: keyPosts, selectors: [{ select: 'key-posts' as const }] }]),
];

const scopeOf = (answers: MandateAnswers): Scope => {
  const cite = citeOf(answers);
  const { sixDisciplines: quote } = answers;
  return {
    cites: [cite('受理范围', answers.scopeQuote)],
    limbs: limbsOf(answers),
    ...(quote !== undefined && {
      matters: [{ role: 'priority' as const, disciplines: sixDisciplines, cites: [cite('重点', quote)] }],
    }),
  };
};

const windowOf = (answers: MandateAnswers): Pick<Mandate, 'window'> => {
  const { opens, closes, windowQuote } = answers;
  if (opens === undefined && closes === undefined) return {};
  const edges = { ...(opens !== undefined && { opens }), ...(closes !== undefined && { closes }) };
  return { window: { ...edges, cites: [citeOf(answers)('受理时间', windowQuote)] } };
};

const channelsOf = (answers: MandateAnswers): Mandate['channels'] =>
  [...new Set(answers.channels)].map((kind) => ({
    id: kind,
    kind,
    name: kind,
    cites: [citeOf(answers)('信访渠道')],
  }));

const groupOf = ({ group, groupOrgan, sender, senderOrgan }: MandateAnswers): Mandate['group'] => ({
  name: group,
  organ: groupOrgan,
  ...(senderOrgan !== undefined && { sender: senderOrgan }),
  ...(sender !== undefined && { senderName: sender }),
});

const referralOf = (answers: MandateAnswers): Mandate['referral'] => ({
  forwardToAccusedUnit: 'non-accusation-only',
  outOfScope: answers.inspectedUnitHandles ? ['inspected-unit', 'competent-organs'] : ['competent-organs'],
  replyDuty: 'none',
  cites: [citeOf(answers)('转办', answers.outOfScopeQuote)],
});

/**
 * A mandate to go on from: what the answers say, the usual formula for its scope, and the careful readings. What
 * the notice leaves open belongs into `assumptions`, which start empty.
 */
export const startMandate = (answers: MandateAnswers): Mandate => {
  const { id, title, url, verified, zone, type, ruleSet, target, targetOrgan } = answers;
  const cite = citeOf(answers);
  return {
    kind: 'mandate',
    id,
    version: '1',
    title,
    sources: { notice: { title, verified, ...(url !== undefined && { url }) } },
    zone,
    uses: { ruleSet, directory: id, calendar: 'cn' },
    group: groupOf(answers),
    inspection: { type, basis: [cite('依据')], cites: [cite('巡视安排')] },
    ...windowOf(answers),
    targets: [{ id: targetOrgan, name: target, organs: [targetOrgan], scope: scopeOf(answers) }],
    channels: channelsOf(answers),
    readings: { postal: 'postmark', formerHolders: 'in-office-conduct', boxSealedAtClosing: 'in-time' },
    referral: referralOf(answers),
    assumptions: [],
  };
};
