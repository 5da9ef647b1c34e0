import type { IncomingReport } from '../domain/report/report.ts';
import type { Chance } from './chance.ts';

type Reporter = NonNullable<IncomingReport['reporter']>;

/** A fictional reporter: anonymous, by name with an identity, for an organisation, or unknown. */
export const sampleReporter = (chance: Chance): Reporter | undefined => {
  const number = chance.between(1, 10_000);
  const identity = {
    name: `虚构信访人${number}`,
    phone: `000-${String(number).padStart(8, '0')}`,
  };
  return chance.weighted<Reporter | undefined>([
    [40, { signature: 'anonymous', reachable: false }],
    [12, { signature: 'anonymous', reachable: true }],
    [30, { signature: 'real-name', reachable: true, identity }],
    [6, { signature: 'real-name' }],
    [4, { signature: 'organisation', reachable: true, identity: { name: `虚构单位${number}` } }],
    [8, undefined],
  ]);
};
