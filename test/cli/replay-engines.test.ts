import { expect, it } from 'vitest';
import type { ReplayEngine } from '../../src/app/replay/engine.ts';
import { engineFor } from '../../src/office/replay/engines.ts';
import { seasonLog, verified } from '../support/replay-log.ts';

it('has json-rules-engine reproduce every determination of an untouched log', async () => {
  const { engine, opinions } = await engineFor('json-rules-engine');
  const { tally, findings } = await verified(await seasonLog(120), { engine });
  expect(findings).toStrictEqual([]);
  const { complete, bothWays } = opinions();
  expect(complete + bothWays).toBe(tally.same);
  expect(bothWays).toBeGreaterThan(0);
});

it('names the engine as the cause where only the second one differs', async () => {
  const { engine } = await engineFor('json-rules-engine');
  const contrary: ReplayEngine = {
    name: 'contrary',
    judge: async (set, facts) => ({ ...(await engine.judge(set, facts)), labels: ['contrary'] }),
  };
  const { tally, findings } = await verified(await seasonLog(5), { engine: contrary });
  expect(tally.differs.engine).toBe(findings.length);
  expect(findings[0]).toMatchObject({ fields: ['labels'], cause: { input: 'engine' } });
});
