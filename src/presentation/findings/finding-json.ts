import type { Documents } from '../../app/documents/documents.ts';
import type { Finding } from '../../domain/report-decider/findings.ts';
import type { MatterAnswer } from '../schemas/matter-answer.ts';
import { lawWords } from './law-words.ts';

type Ground = MatterAnswer['grounds'][number];

const groundOf = ({ ruleSet }: Documents, { rule, cites }: Finding['data']['grounds'][number]): Ground => {
  const because = ruleSet.rules.find(({ name }) => name === rule)?.because ?? lawWords[rule];
  return {
    rule,
    ...(because && { because }),
    cites: cites.map((cite) => {
      const title = ruleSet.sources[cite.source]?.title;
      return { ...cite, ...(title && { title }) };
    }),
  };
};

const restOf = (finding: Finding): Partial<MatterAnswer> => {
  switch (finding.outcome) {
    case 'in-scope':
      return {};
    case 'referral':
      return { receiver: finding.data.receiver };
    case 'undetermined': {
      const { reason, asks, candidates } = finding.data;
      return { reason, asks, candidates };
    }
  }
};

/** One matter's answer as JSON. */
export const findingJson = (documents: Documents, finding: Finding): MatterAnswer => ({
  matter: finding.data.matter,
  subject: finding.data.subject,
  outcome: finding.outcome,
  grounds: finding.data.grounds.map((ground) => groundOf(documents, ground)),
  labels: finding.data.labels,
  ...restOf(finding),
});
