import { expect, it } from 'vitest';
import { type Means, ownMeans } from '../../../src/app/determine.ts';
import { keptMeans } from '../../../src/app/replay/kept-means.ts';
import type { DomainEvent } from '../../../src/domain/index.ts';
import { forged, seasonLog, verified } from '../../support/replay-log.ts';

/** A made-up second version: it knows nothing of dangers, and a law that bars nothing. */
const second: Means = {
  ...ownMeans,
  semantics: 'guanxia-rules/1 guanxia-facts/made-up',
  law: () => ({ organs: new Set(), known: true }),
  facts: (...about) => {
    const derived = ownMeans.facts(...about);
    return { ...derived, facts: { ...derived.facts, 'matter.dangers': undefined } };
  },
};

const both = new Map([...keptMeans, [second.semantics, second]]);

const types = {
  'in-scope': 'MatterFoundInScope',
  referral: 'MatterReferred',
  undetermined: 'MatterLeftUndetermined',
} as const;

const nameOf = ({ data }: Pick<DomainEvent, 'data'>): string | undefined =>
  'engine' in data ? `${data.report}/${data.matter}` : undefined;

it('every determination is verified under its own version, and under no other', async () => {
  const first = await seasonLog(60);
  expect((await verified(first, { kept: both })).findings).toStrictEqual([]);

  let n = 0;
  const claimed = await forged(first, (event) => {
    if (!('engine' in event.data)) return event;
    n += 1;
    return n % 2 === 0 ? { ...event, data: { ...event.data, engine: second.semantics } } : event;
  });
  const { findings } = await verified(claimed, { kept: both });
  expect(findings.length).toBeGreaterThan(0);

  const derived = new Map(
    findings.flatMap((finding) =>
      finding.status === 'differs' ? [[nameOf(finding.derived) as string, finding.derived] as const] : [],
    ),
  );
  expect(derived.size).toBe(findings.length);
  const mixed = await forged(claimed, (event) => {
    const made = derived.get(nameOf(event) ?? '');
    return made === undefined ? event : { ...event, type: types[made.outcome], data: made.data };
  });
  const { tally, findings: none } = await verified(mixed, { kept: both });
  expect(none).toStrictEqual([]);
  expect(tally.same).toBe(n);

  const without = (await verified(mixed)).findings;
  expect(without).toHaveLength(Math.floor(n / 2));
  expect(without.every((one) => one.status === 'cannot-replay' && one.why === 'engine-unknown')).toBe(true);
});
