import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, type ReportEvent, reportDecider } from '../../src/domain/index.ts';
import { plainSight } from '../../src/domain/sight/sight.ts';
import { GuanxiaError } from '../../src/problems/index.ts';
import {
  bySubject,
  conservation,
  duties,
  foldAll,
  inScope,
  mattersReceived,
  type Projection,
  projections,
  referral,
  statistics,
  undetermined,
} from '../../src/projections/index.ts';
import {
  commandOf,
  finding,
  type Plan,
  receiving,
  reportId,
  type Step,
  story,
} from '../domain/report-decider/life.ts';
import { calendar2024 } from '../support/data-files.ts';
import { describeProjection } from '../support/projection-laws.ts';

const now = '2024-09-20T00:00:00.000Z';
const ref = { id: 'directory', version: '1', hash: `sha256:${'0'.repeat(64)}` };
const documents = { mandate: { ...ref, id: 'sample' }, directory: ref, calendar: ref, ruleSet: ref };
const barred = { organs: new Set<string>(), known: true };

const plan = fc.constantFrom<Plan>(
  { outcome: 'in-scope' },
  { outcome: 'in-scope', subject: 'person:li-si' },
  { outcome: 'referral', organ: 'discipline' },
  { outcome: 'referral', organ: 'petitions' },
  { outcome: 'referral', organ: 'petitions', subject: 'person:li-si' },
  { outcome: 'undetermined' },
);
const plans = fc.tuple(plan, plan);
const matter = fc.constantFrom('m1', 'm2');
const reckoning = { zone: 'Asia/Shanghai', calendar: calendar2024 };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(matter, plans).map(([id, found]) => ({
    type: 'AddParticulars' as const,
    data: {
      particulars: { report: reportId, matters: [{ id, dangers: ['flight-risk' as const] }] },
      determine: finding(found),
    },
  })),
  fc.tuple(matter, fc.boolean()).map(([id, isKept]) => ({
    type: 'OverrideDetermination' as const,
    data: {
      matter: id,
      reason: 'r',
      clause: 'c',
      documents,
      barred,
      ...(isKept
        ? { outcome: 'in-scope' as const }
        : { outcome: 'referral' as const, receiver: { organ: 'police', name: '公安' } }),
    },
  })),
  fc.tuple(matter, plans).map(([id, found]) => ({
    type: 'ReopenReferral' as const,
    data: { matter: id, determine: finding(found) },
  })),
  fc.tuple(matter, plans).map(([id, found]) => ({
    type: 'LiftOverride' as const,
    data: { matter: id, reason: 'r', determine: finding(found) },
  })),
  matter.map((id) => ({ type: 'DispatchReferral' as const, data: { matter: id, number: '1', barred } })),
  matter.map((id) => ({ type: 'AcknowledgeReferral' as const, data: { matter: id } })),
  matter.map((id) => ({ type: 'ObjectToReferral' as const, data: { matter: id, reasons: 'r', reckoning } })),
  matter.map((id) => ({ type: 'AnswerReferral' as const, data: { matter: id } })),
  matter.map((id) => ({
    type: 'AcknowledgeEscalation' as const,
    data: { matter: id, by: 'group' },
  })),
  matter.map((id) => ({
    type: 'NotifyReporter' as const,
    data: { matter: id, duty: 'result' as const, means: 'letter' as const },
  })),
  fc.constant({ type: 'WithdrawReport' as const, data: { reason: 'r' } }),
  fc.constant({ type: 'EraseReporter' as const, data: { reason: 'r', approvedBy: 'chief-1' } }),
);

/** A report led through steps; those that do not fit are refused and leave nothing. */
const lived = (found: readonly Plan[], steps: readonly Step[]): readonly ReportEvent[] => {
  const events = [...story(receiving(found))];
  steps.forEach((one, i) => {
    try {
      const command = commandOf({ ...one, now } as Step, i + 1);
      events.push(...reportDecider.decide(command, fold(reportDecider, events)));
    } catch (error) {
      if (!(error instanceof GuanxiaError)) throw error;
    }
  });
  return events;
};

const lives = fc.tuple(plans, fc.array(step, { maxLength: 15 })).map(([found, steps]) => lived(found, steps));

for (const view of projections) describeProjection(`${view.name}, over the life of a report`, view, lives);

const keys = <D>(view: Projection<D>, events: readonly ReportEvent[]) =>
  new Set(foldAll(view, new Map(), events).keys());

describe('over the life of a report', () => {
  it('every matter stays in exactly one ledger, and is counted once', () =>
    fc.assert(
      fc.property(lives, (events) => {
        const found = conservation(new Set(events.flatMap(mattersReceived)), {
          inScope: keys(inScope, events),
          referral: keys(referral, events),
          undetermined: keys(undetermined, events),
        });
        expect(found).toMatchObject({ received: 2, missing: [], doubled: [], unreceived: [] });
        const counts = [...foldAll(statistics, new Map(), events).values()];
        expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(2);
      }),
    ));

  it('each matter has one entry that holds in all dossiers', () =>
    fc.assert(
      fc.property(lives, (events) => {
        const entries = [...foldAll(bySubject, new Map(), events).values()].flatMap(
          (dossier) => dossier.entries,
        );
        const holding = entries.filter(
          ({ superseded, beside }) => superseded === undefined && beside === undefined,
        );
        expect(holding.map(({ matter: id }) => id).toSorted()).toStrictEqual(['m1', 'm2']);
      }),
    ));

  it('a referral in its ledger is as far as the report itself says', () =>
    fc.assert(
      fc.property(lives, (events) => {
        const state = fold(reportDecider, events);
        for (const [, { matter: id, life }] of foldAll(referral, new Map(), events))
          expect(state.status === 'received' && state.matters.get(id)?.referral).toStrictEqual(life);
      }),
    ));
});

describe('a withdrawal', () => {
  it('marks the matter wherever it is, and whatever ledger it comes to later', () => {
    const withdraw: Step = { type: 'WithdrawReport', data: { reason: 'r' } };
    const begin: Step = receiving([{ outcome: 'undetermined' }]);
    const keep: Step = {
      type: 'OverrideDetermination',
      data: { matter: 'm1', outcome: 'in-scope', reason: 'r', clause: 'c', documents, barred },
    };
    const before = story(begin, withdraw);
    expect([...foldAll(undetermined, new Map(), before).values()]).toMatchObject([{ withdrawn: true }]);
    expect([...foldAll(bySubject, new Map(), before).values()]).toMatchObject([
      { entries: [{ withdrawn: true }] },
    ]);
    const after = story(begin, withdraw, keep);
    expect([...foldAll(inScope, new Map(), after).values()]).toMatchObject([
      { withdrawn: true, override: { by: 'clerk-1', answer: { outcome: 'undetermined' } } },
    ]);
  });
});

describe('what is owed about a report', () => {
  it('shows dangers until everybody to whom they were reported has taken note', () => {
    const danger: Step = {
      type: 'AddParticulars',
      data: {
        particulars: { report: reportId, matters: [{ id: 'm1', dangers: ['life-at-risk'] }] },
        determine: finding([{ outcome: 'in-scope' }]),
      },
    };
    const noted = (by: string): Step => ({
      type: 'AcknowledgeEscalation',
      data: { matter: 'm1', by },
    });
    const open = (...steps: readonly Step[]) => {
      const events = story(receiving([{ outcome: 'in-scope' }]), danger, ...steps);
      return [...foldAll(duties, new Map(), events).values()][0]?.escalations;
    };
    expect(open()).toMatchObject({ m1: { waits: [{ organ: 'group' }, { organ: 'police' }] } });
    expect(open(noted('police'))).toMatchObject({ m1: { waits: [{ organ: 'group' }] } });
    expect(open(noted('police'), noted('group'))).toStrictEqual({});
  });

  it('names who entered it, and what it repeats until that turns out to be a mistake', () => {
    const determine = finding([{ outcome: 'in-scope' }]);
    const other = '0192b000-0000-7000-8000-00000000000f';
    const link: Step = {
      type: 'LinkReport',
      data: { duplicateOf: other, accused: [], linked: plainSight, reason: 'r', determine },
    };
    const unlink: Step = { type: 'UnlinkReport', data: { reason: 'r', determine } };
    const owed = (...steps: readonly Step[]) => [
      ...foldAll(duties, new Map(), story(receiving([{ outcome: 'in-scope' }]), ...steps)).values(),
    ];
    expect(owed()).toMatchObject([{ enteredBy: 'clerk-1' }]);
    expect(owed(link)).toMatchObject([{ duplicateOf: other }]);
    expect(owed(link, unlink)[0]).not.toHaveProperty('duplicateOf');
  });
});
