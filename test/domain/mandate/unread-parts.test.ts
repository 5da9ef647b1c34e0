import { describe, expect, it } from 'vitest';
import { mandate as mandateSchema } from '../../../src/domain/index.ts';
import type { Mandate } from '../../../src/domain/mandate/schema/mandate.ts';
import { checkMandate } from '../../../src/domain/mandate/tools/check-mandate.ts';
import { readsOf } from '../../../src/rules/facts-read.ts';
import type { RuleSet } from '../../../src/rules/index.ts';
import { dataFile, jsonFilesIn } from '../../support/data-files.ts';
import { shippedRuleSets } from '../../support/shipped.ts';
import { mandate as small } from '../../support/small-world.ts';

const sets = new Map(shippedRuleSets.map(([, set]) => [set.id, set]));
const setOf = ({ uses }: Mandate): RuleSet => sets.get(uses.ruleSet) as RuleSet;

const shipped: readonly (readonly [name: string, mandate: Mandate])[] = [
  'data/mandates/',
  'data/mandates/notices/',
].flatMap((folder) =>
  jsonFilesIn(folder)
    .filter((name) => !name.includes('.cases.'))
    .map((name) => [name, dataFile(mandateSchema, `${folder}${name}`)] as const),
);

const unread = (mandate: Mandate, set: RuleSet): readonly string[] =>
  checkMandate(mandate, { ruleSet: readsOf(set) })
    .filter(({ code }) => code === 'stated-and-not-read')
    .map(({ pointer }) => pointer);

/** The rule set without every rule whose text, named conditions written out, has the name of the fact. */
const without = (set: RuleSet, fact: string): RuleSet => {
  const written = (value: unknown): string =>
    JSON.stringify(value).replace(/\{"condition":"([^"]+)"\}/gu, (_, name: string) =>
      written(set.conditions[name]),
    );
  return { ...set, rules: set.rules.filter(({ conditions }) => !written(conditions).includes(`"${fact}"`)) };
};

const [target] = small.targets as [Mandate['targets'][number]];
const { cites } = target.scope;

/** A mandate that states everything that a rule set has to read. */
const talkative: Mandate = {
  ...small,
  targets: [
    {
      ...target,
      formerHolders: { reading: 'excluded', quote: '不含' },
      scope: {
        ...target.scope,
        matters: [
          { role: 'priority', disciplines: ['integrity'], cites },
          { role: 'gate', disciplines: ['integrity'], cites },
        ],
        exclusions: [
          { id: 'claims', quote: '个人诉求', kinds: ['claim'], cites },
          { id: 'suits', quote: '涉法涉诉', kinds: ['claim'], to: { receiver: 'petition-office' }, cites },
        ],
        limitation: { months: 12, cites },
      },
    },
  ],
  channels: [{ id: 'sms', kind: 'sms', name: '短信', closes: '2024-09-01', cites }],
};

const inspection = sets.get('cpc-inspection') as RuleSet;

describe('what a shipped mandate states', () => {
  it.each(shipped)('%s is read by its rule set', (_, mandate) =>
    expect(unread(mandate, setOf(mandate))).toStrictEqual([]),
  );

  it('is not read by that of another kind of group', () => {
    const ombudsman = sets.get('ombudsman-complaints') as RuleSet;
    expect(unread(small, ombudsman)).toStrictEqual([
      '/window/opens',
      '/window/closes',
      '/targets/0/scope/limbs/0',
      '/targets/0/scope/limbs/1',
      '/targets/0/scope/matters/0',
    ]);
  });
});

describe('a rule set without the rules that read a fact', () => {
  it('reads everything but a time limit, which inspections do not have', () =>
    expect(unread(talkative, inspection)).toStrictEqual(['/targets/0/scope/limitation']));

  it.each([
    ['report.before-opening', ['/window/opens']],
    ['report.after-closing', ['/window/closes', '/channels/0/closes']],
    ['matter.priority', ['/targets/0/scope/matters/0']],
    ['matter.sent-elsewhere', []],
    ['mandate.former-holders', ['/targets/0/formerHolders']],
  ])('%s', (fact, places) => {
    const found = unread(talkative, without(inspection, fact));
    for (const place of places) expect(found).toContain(place);
    expect(unread(talkative, inspection)).not.toStrictEqual(expect.arrayContaining([places[0] ?? '?']));
  });

  it('that a label reads alone is void all the same', () => {
    const labels = { ...inspection, rules: inspection.rules.filter(({ event }) => event.type === 'label') };
    expect(unread(talkative, labels)).not.toContain('/targets/0/scope/matters/0');
    expect(unread(talkative, labels)).toContain('/window/closes');
  });

  it('is told with the part, the fact, the rule set and its version', () => {
    const [problem] = checkMandate(small, {
      ruleSet: readsOf(without(inspection, 'report.after-closing')),
    }).filter(({ pointer }) => pointer === '/window/closes');
    expect(problem).toMatchObject({ severity: 'error', code: 'stated-and-not-read' });
    for (const text of Object.values(problem?.message ?? {})) {
      expect(text).toContain('`cpc-inspection` 2024.08-1');
      expect(text).toContain('`report.after-closing`');
    }
  });
});
