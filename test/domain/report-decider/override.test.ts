import { describe, expect, it } from 'vitest';
import { fold, reportDecider } from '../../../src/domain/index.ts';
import { given } from '../../support/given.ts';
import {
  barring,
  commandOf,
  finding,
  lastOf,
  type Plan,
  receiving,
  reportId,
  type Step,
  story,
} from './life.ts';

const documents = {
  mandate: { id: 'small', version: '1', hash: `sha256:${'0'.repeat(64)}` },
  directory: { id: 'directory', version: '1', hash: `sha256:${'0'.repeat(64)}` },
  calendar: { id: 'cn', version: '1', hash: `sha256:${'0'.repeat(64)}` },
  ruleSet: { id: 'rules', version: '1', hash: `sha256:${'0'.repeat(64)}` },
};

const inScope = { outcome: 'in-scope' } as const;
const referral = { outcome: 'referral', organ: 'discipline' } as const;
const undetermined = { outcome: 'undetermined' } as const;

const common = { matter: 'm1', reason: '组长批示', clause: '巡视工作条例', documents, barred: barring() };
const keep: Step = { type: 'OverrideDetermination', data: { ...common, outcome: 'in-scope' } };
const send = (organ: string, barred = barring()): Step => ({
  type: 'OverrideDetermination',
  data: { ...common, outcome: 'referral', receiver: { organ, name: organ }, barred },
});
const again = (plan: Plan, barred = barring()): Step => ({
  type: 'AddParticulars',
  data: {
    particulars: { report: reportId, matters: [{ id: 'm1', kind: 'misconduct' }] },
    determine: finding([plan], barred),
  },
});
const lift = (plan: Plan): Step => ({
  type: 'LiftOverride',
  data: { matter: 'm1', reason: '批示撤销', determine: finding([plan]) },
});

const standing = (...steps: readonly Step[]) => {
  const state = fold(reportDecider, story(...steps));
  return state.status === 'received' ? state.matters.get('m1')?.standing : undefined;
};
const refuses = (code: string, last: Step, ...before: readonly Step[]) =>
  given(reportDecider, story(...before))
    .when(commandOf(last, before.length))
    .thenRejects(code);

describe('a person who decides otherwise', () => {
  it('replaces the rules’ answer, which stays visible', () => {
    const history = story(receiving([undetermined]), keep);
    const answer = history[1]?.id;
    expect(history[2]).toMatchObject({ type: 'DeterminationOverridden', actor: 'clerk-1' });
    expect(history[2]?.data).toMatchObject({
      outcome: 'in-scope',
      reason: '组长批示',
      answer: { event: answer, outcome: 'undetermined' },
      supersedes: { event: answer, outcome: 'undetermined', subject: 'person:zhang-san' },
    });
    expect(standing(receiving([undetermined]), keep)).toMatchObject({ outcome: 'in-scope', by: 'person' });
  });

  it('can admit what came too late and would be referred', () =>
    expect(standing(receiving([referral]), keep)).toMatchObject({ outcome: 'in-scope', by: 'person' }));

  it('can send it elsewhere, and decide once more', () => {
    const history = story(receiving([referral]), send('petitions'), send('police'));
    expect(history[3]?.data).toMatchObject({
      receiver: { organ: 'police' },
      supersedes: { event: history[2]?.id, outcome: 'referral' },
      answer: { event: history[1]?.id },
    });
  });

  it.each([
    ['receiver-barred', send('bureau', barring('bureau'))],
    ['receiver-not-cleared', send('bureau', { organs: new Set(), known: false })],
    ['override-changes-nothing', send('discipline')],
    ['receiver-missing', { ...keep, data: { ...common, outcome: 'referral' } } as Step],
    ['matter-not-found', { ...keep, data: { ...keep.data, matter: 'm2' } } as Step],
  ])('is refused: %s', (code, step) => refuses(code, step, receiving([referral])));

  it('cannot keep with the group what is about the group’s own people', () =>
    refuses('group-is-accused', keep, receiving([{ ...referral, inspector: true }])));

  it('cannot keep with the group what is about those above the inspected level', () =>
    refuses('subject-is-above-target', keep, receiving([{ ...referral, aboveTarget: true }])));

  it('cannot put what is in scope in scope', () =>
    refuses('override-changes-nothing', keep, receiving([inScope])));
});

describe('an override', () => {
  const start = [receiving([undetermined]), send('petitions')] as const;

  it('holds when the rules answer again; their answer is recorded beside it', () => {
    const history = story(...start, again(inScope));
    expect(history.at(-1)?.type).toBe('MatterFoundInScope');
    expect(history.at(-1)?.data).toMatchObject({ beside: history[2]?.id });
    expect(history.at(-1)?.data).not.toHaveProperty('supersedes');
    expect(standing(...start, again(inScope))).toMatchObject({ event: history[2]?.id, outcome: 'referral' });
  });

  it('shows the rules’ latest answer when a person decides once more', () => {
    const history = story(...start, again(inScope), send('police'));
    expect(history.at(-1)?.data).toMatchObject({
      answer: { event: history.at(-2)?.id, outcome: 'in-scope' },
      supersedes: { event: history[2]?.id },
    });
  });

  it('is lifted by a person, and the rules’ answer holds again', () => {
    const history = story(...start, lift(inScope));
    expect(history.slice(3).map(({ type }) => type)).toStrictEqual(['OverrideLifted', 'MatterFoundInScope']);
    expect(history[3]?.data).toMatchObject({
      override: history[2]?.id,
      because: 'by-person',
      reason: '批示撤销',
    });
    expect(history[4]?.data).toMatchObject({ supersedes: { event: history[2]?.id, outcome: 'referral' } });
    refuses('matter-not-overridden', lift(inScope), ...start, lift(inScope));
  });

  it.each([
    ['subject-changed', again({ ...undetermined, subject: 'person:li-si' })],
    ['receiver-barred', again(undetermined, barring('petitions'))],
    ['receiver-barred', again(undetermined, { organs: new Set(), known: false })],
  ] as const)('lapses by itself: %s', (because, step) => {
    const override = story(...start)[2]?.id;
    const [, lifted, determination] = lastOf(...start, step);
    expect(lifted?.type).toBe('OverrideLifted');
    expect(lifted?.data).toStrictEqual({ report: reportId, matter: 'm1', override, because });
    expect(determination?.data).toMatchObject({ supersedes: { event: override } });
    expect(standing(...start, step)).toMatchObject({ outcome: 'undetermined', by: 'rules' });
  });

  it('lapses when another matter of the report bars its receiver, though nothing touches its own', () => {
    const step: Step = {
      type: 'AddParticulars',
      data: {
        particulars: { report: reportId, matters: [{ id: 'm2', kind: 'misconduct' }] },
        determine: finding([undetermined, undetermined], barring('petitions')),
      },
    };
    const events = lastOf(receiving([undetermined, undetermined]), send('petitions'), step);
    expect(events.map(({ type }) => type)).toStrictEqual([
      'ParticularsAdded',
      'OverrideLifted',
      'MatterLeftUndetermined',
      'MatterLeftUndetermined',
    ]);
  });
});
