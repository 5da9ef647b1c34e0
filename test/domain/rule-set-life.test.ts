import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type RuleSetCommand,
  type RuleSetEvent,
  type RuleSetState,
  ruleSetDecider,
} from '../../src/domain/index.ts';
import { GuanxiaError } from '../../src/problems/index.ts';

/** The persons there are, each with the ways in which the code may be written. */
const spellings = {
  li: ['li', 'LI', ' li', 'ｌｉ', 'l\u200bi'],
  wang: ['wang', 'Wang', 'ｗａｎｇ'],
} as const;

type Person = keyof typeof spellings;

const personOf = (actor: string): Person =>
  (Object.keys(spellings) as Person[]).find((person) =>
    (spellings[person] as readonly string[]).includes(actor),
  ) as Person;

const actors = Object.values(spellings).flat();
const versions = ['1', '2', '3'];
const hashOf = (version: string): string => `sha256:${version.repeat(64)}`;
const uuid = '019354c0-0000-7000-8000-000000000001';
const instants = ['2024-08-01T00:00:00Z', '2024-08-01T00:00:00.001Z', '2024-09-01T00:00:00Z'];

/** A step as somebody may try it, at any moment. */
interface Try {
  readonly type: RuleSetCommand['type'];
  readonly version: string;
  readonly actor: string;
  readonly second: string;
  readonly now: string;
  readonly from: string;
  readonly reason: string | undefined;
}

const types = [
  'DraftRuleSet',
  'SubmitRuleSet',
  'ApproveRuleSet',
  'ReturnRuleSet',
  'ActivateRuleSet',
  'WithdrawRuleSet',
] as const satisfies readonly RuleSetCommand['type'][];

const tried = (by: readonly string[]): fc.Arbitrary<Try> =>
  fc.record({
    type: fc.constantFrom(...types),
    version: fc.constantFrom(...versions),
    actor: fc.constantFrom(...by),
    second: fc.constantFrom(...by),
    now: fc.constantFrom(...instants),
    from: fc.constantFrom(...instants),
    reason: fc.constantFrom(undefined, 'a reason'),
  });

const way = [
  'DraftRuleSet',
  'SubmitRuleSet',
  'ApproveRuleSet',
  'ActivateRuleSet',
  'WithdrawRuleSet',
] as const;

/** Steps of one version in their order, each by anybody, so that lives get somewhere. */
const wholeWay = (by: readonly string[]): fc.Arbitrary<readonly Try[]> =>
  fc
    .tuple(
      fc.constantFrom(...versions),
      fc.array(tried(by), { minLength: way.length, maxLength: way.length }),
    )
    .map(([version, steps]) =>
      steps.map((step, i) => ({ ...step, version, type: way[i] ?? 'DraftRuleSet' })),
    );

const lives = (by: readonly string[]): fc.Arbitrary<readonly Try[]> =>
  fc
    .array(
      fc.oneof(
        tried(by).map((one) => [one]),
        wholeWay(by),
      ),
      { maxLength: 16 },
    )
    .map((parts) => parts.flat());

const commandOf = ({ type, version, actor, second, now, from, reason }: Try): RuleSetCommand => {
  const hash = hashOf(version);
  const data = {
    hash,
    content: { kind: 'rule-set', id: 'example', version },
    from,
    approvedBy: second,
    reason: reason ?? 'none',
    retroactive: reason,
  };
  const metadata = { now, actor, correlationId: uuid, causationId: uuid, eventIds: [uuid] };
  return { type, data, metadata } as unknown as RuleSetCommand;
};

interface Lived {
  readonly events: readonly RuleSetEvent[];
  readonly states: readonly RuleSetState[];
}

const hashIn = ({ data }: RuleSetEvent): string => data.hash;

/** Try all steps in turn, each about the content that it names; what is refused leaves no trace. */
const live = (tries: readonly Try[]): Lived => {
  let state = ruleSetDecider.initialState();
  const events: RuleSetEvent[] = [];
  const states = [state];
  for (const one of tries) {
    try {
      const made = ruleSetDecider.decide(commandOf(one), state);
      expect(made.map(hashIn)).toStrictEqual([hashOf(one.version)]);
      events.push(...made);
      state = made.reduce(ruleSetDecider.evolve, state);
    } catch (error) {
      if (!(error instanceof GuanxiaError)) throw error;
    }
    states.push(state);
  }
  return { events, states };
};

const lastBefore = (events: readonly RuleSetEvent[], at: number, type: RuleSetEvent['type']): number =>
  events.findLastIndex((event, i) => i < at && event.type === type);

const authorsBefore = (events: readonly RuleSetEvent[], at: number, hash: string): readonly Person[] =>
  events
    .slice(0, at)
    .filter(({ type }) => type === 'RuleSetDrafted' || type === 'RuleSetSubmitted')
    .filter((event) => hashIn(event) === hash)
    .map(({ actor }) => personOf(actor));

/** How often each step was taken, so that the laws below are not about empty lives. */
const reached = new Map<string, number>();

const check = (law: (lived: Lived) => void, by: readonly string[] = actors): void => {
  fc.assert(
    fc.property(lives(by), (tries) => {
      const lived = live(tries);
      for (const { type } of lived.events) reached.set(type, (reached.get(type) ?? 0) + 1);
      law(lived);
    }),
    { numRuns: 1_000 },
  );
};

describe('the life of a rule set, whatever is tried', () => {
  it('never lets one person bring a rule set into force, however the code is spelt', () => {
    for (const person of Object.keys(spellings) as Person[])
      check(({ events }) => {
        expect(events.filter(({ type }) => type === 'RuleSetActivated')).toStrictEqual([]);
      }, spellings[person]);
  });

  it('activates only what somebody other than its authors approved, and nobody edited since', () => {
    check(({ events }) => {
      events.forEach((event, at) => {
        if (event.type !== 'RuleSetActivated') return;
        const approval = lastBefore(events, at, 'RuleSetApproved');
        expect(hashIn(events[approval] as RuleSetEvent)).toBe(hashIn(event));
        expect(lastBefore(events, at, 'RuleSetDrafted')).toBeLessThan(approval);
        expect(lastBefore(events, at, 'RuleSetReturned')).toBeLessThan(approval);
        const approver = personOf((events[approval] as RuleSetEvent).actor);
        expect(authorsBefore(events, approval, hashIn(event))).not.toContain(approver);
      });
    });
  });

  it('withdraws only by two persons, and only what is in force', () => {
    check(({ events }) => {
      events.forEach((event, at) => {
        if (event.type !== 'RuleSetWithdrawn') return;
        expect(personOf(event.data.approvedBy)).not.toBe(personOf(event.actor));
        const earlier = events.slice(0, at).filter((one) => hashIn(one) === hashIn(event));
        expect(earlier.some(({ type }) => type === 'RuleSetActivated')).toBe(true);
        expect(earlier.some(({ type }) => type === 'RuleSetWithdrawn')).toBe(false);
      });
    });
  });

  it('keeps one content to each version that was in force', () => {
    check(({ states }) => {
      const last = states.at(-1);
      const activated = last === undefined || last.status === 'absent' ? [] : last.activated;
      expect(new Set(activated.map(({ version }) => version)).size).toBe(activated.length);
    });
  });

  it('goes through every step', () => {
    expect([...reached.keys()].toSorted()).toStrictEqual([
      'RuleSetActivated',
      'RuleSetApproved',
      'RuleSetDrafted',
      'RuleSetReturned',
      'RuleSetSubmitted',
      'RuleSetWithdrawn',
    ]);
  });
});
