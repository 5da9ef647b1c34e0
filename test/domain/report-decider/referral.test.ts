import { describe, expect, it } from 'vitest';
import { fold, type ReportToDetermine, reportDecider } from '../../../src/domain/index.ts';
import { calendar2024 } from '../../support/data-files.ts';
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

const to = (organ: string): Plan => ({ outcome: 'referral', organ });
const start = receiving([to('discipline')]);
const now = '2024-10-15T00:00:00.000Z';
const reckoning = { zone: 'Asia/Shanghai', calendar: calendar2024 };

const dispatch = (at?: string, barred = barring()): Step => ({
  type: 'DispatchReferral',
  data: { matter: 'm1', number: '巡转〔2024〕1号', at, barred },
  now,
});
const acknowledge = (at?: string): Step => ({ type: 'AcknowledgeReferral', data: { matter: 'm1', at }, now });
const object = (at?: string): Step => ({
  type: 'ObjectToReferral',
  data: { matter: 'm1', reasons: '不属本单位职责', at, reckoning },
  now,
});
const reopen = (plan: Plan, asked: ReportToDetermine[] = []): Step => ({
  type: 'ReopenReferral',
  data: { matter: 'm1', determine: finding([plan], undefined, asked) },
  now,
});
const answer = (at?: string): Step => ({ type: 'AnswerReferral', data: { matter: 'm1', at }, now });

const sent = dispatch('2024-09-12T09:00:00+08:00');
const had = acknowledge('2024-09-13T09:00:00+08:00');

const stateOf = (...steps: readonly Step[]) => {
  const state = fold(reportDecider, story(...steps));
  return state.status === 'received' ? state.matters.get('m1') : undefined;
};
const stage = (...steps: readonly Step[]) => stateOf(...steps)?.referral?.stage;
const refuses = (code: string, last: Step, ...before: readonly Step[]) =>
  given(reportDecider, story(...before))
    .when(commandOf(last, before.length))
    .thenRejects(code);

describe('the way of a referral', () => {
  it('goes from outstanding over dispatched and acknowledged to answered', () => {
    expect(stage(start)).toBe('outstanding');
    expect(stage(start, sent)).toBe('dispatched');
    expect(stage(start, sent, had)).toBe('acknowledged');
    expect(stage(start, sent, had, answer())).toBe('answered');
    expect(stage(start, sent, answer())).toBe('answered');
  });

  it('carries the number of the letter, the decision and the receiver', () => {
    const history = story(start, sent);
    expect(history.at(-1)?.data).toStrictEqual({
      report: reportId,
      matter: 'm1',
      decision: history[1]?.id,
      organ: 'discipline',
      number: '巡转〔2024〕1号',
      form: 'whole',
    });
  });

  it('sends an extract where the report has other matters', () =>
    expect(lastOf(receiving([to('discipline'), { outcome: 'in-scope' }]), sent)[0]?.data).toMatchObject({
      form: 'extract',
    }));

  it.each([
    ['acknowledged before it was sent', had, []],
    ['objected to before it was sent', object(), []],
    ['answered before it was sent', answer(), []],
    ['re-routed without an objection', reopen(to('petitions')), [sent]],
    ['sent twice', sent, [sent]],
    ['acknowledged twice', had, [sent, had]],
    [
      'objected to twice',
      object('2024-09-20T09:00:00+08:00'),
      [sent, had, object('2024-09-20T09:00:00+08:00')],
    ],
    ['answered after an objection', answer(), [sent, had, object('2024-09-20T09:00:00+08:00')]],
    ['objected to after the answer', object(), [sent, had, answer()]],
    ['answered twice', answer(), [sent, had, answer()]],
  ])('cannot be %s', (_, last, before) => refuses('referral-does-not-fit', last, start, ...before));

  it('is never sent to whom the accused belong to or lead by now', () => {
    refuses('receiver-barred', dispatch(undefined, barring('discipline')), start);
    refuses('receiver-not-cleared', dispatch(undefined, { organs: new Set(), known: false }), start);
  });

  it('is refused for a matter that is not referred', () =>
    refuses('matter-not-referred', sent, receiving([{ outcome: 'in-scope' }])));

  it('keeps its order in time', () => {
    refuses('happened-too-early', dispatch('2024-09-01T00:00:00Z'), start);
    refuses('happened-too-early', acknowledge('2024-09-12T08:59:59.999+08:00'), start, sent);
    refuses('happened-in-the-future', acknowledge('2024-10-15T00:00:00.001Z'), start, sent);
  });
});

describe('an objection', () => {
  it('is in time through the fifth working day after the receiver had it', () => {
    const [event] = lastOf(start, sent, had, object('2024-09-23T23:59:59.999+08:00'));
    expect(event?.data).toMatchObject({ timeliness: 'in-time', due: '2024-09-23' });
    expect(stage(start, sent, had, object('2024-09-23T23:59:59.999+08:00'))).toBe('objected');
  });

  it('is recorded as late from the next millisecond on, and leaves the matter where it is', () => {
    const late = object('2024-09-24T00:00:00.000+08:00');
    expect(lastOf(start, sent, had, late)[0]?.data).toMatchObject({ timeliness: 'late', due: '2024-09-23' });
    expect(stage(start, sent, had, late)).toBe('acknowledged');
    expect(stage(start, sent, had, late, answer())).toBe('answered');
  });

  it('that was late can be accepted all the same', () =>
    expect(
      stateOf(start, sent, had, object('2024-09-24T00:00:00.000+08:00'), reopen(to('petitions')))?.standing
        ?.organ,
    ).toBe('petitions'));

  it('counts from the dispatch as long as nobody has acknowledged it', () =>
    expect(lastOf(start, sent, object('2024-09-20T09:00:00+08:00'))[0]?.data).toMatchObject({
      due: '2024-09-20',
    }));

  it('is neither in time nor late where the calendar ends', () => {
    const later = [dispatch('2024-12-30T09:00:00+08:00'), object('2024-12-31T09:00:00+08:00')].map(
      (step) => ({ ...step, now: '2025-02-01T00:00:00.000Z' }) as Step,
    );
    const [event] = lastOf(start, ...later);
    expect(event?.data).toMatchObject({ timeliness: 'unknown' });
    expect(event?.data).not.toHaveProperty('due');
    expect(stage(start, ...later)).toBe('objected');
  });
});

describe('re-routing', () => {
  const objected = [start, sent, had, object('2024-09-20T09:00:00+08:00')] as const;

  it('keeps the first decision, and determines again without the organ that objected', () => {
    const asked: ReportToDetermine[] = [];
    const history = story(...objected, reopen(to('petitions'), asked));
    expect(history.slice(-2).map(({ type }) => type)).toStrictEqual(['ReferralReopened', 'MatterReferred']);
    expect(history.at(-1)?.data).toMatchObject({ supersedes: { event: history[1]?.id } });
    expect(asked.at(-1)?.matters[0]?.refusedBy).toStrictEqual(['discipline']);
    expect(stateOf(...objected, reopen(to('petitions')))?.referral).toMatchObject({
      organ: 'petitions',
      stage: 'outstanding',
    });
  });

  it('remembers every organ that refused', () => {
    const asked: ReportToDetermine[] = [];
    const round = [dispatch(), object()].map(
      (step) => ({ ...step, now: '2024-10-16T00:00:00.000Z' }) as Step,
    );
    lastOf(...objected, reopen(to('petitions')), ...round, reopen({ outcome: 'undetermined' }, asked));
    expect(asked.at(-1)?.matters[0]?.refusedBy).toStrictEqual(['discipline', 'petitions']);
  });

  it('can be decided by a person, who may insist on the receiver', () => {
    const hash = `sha256:${'0'.repeat(64)}`;
    const ref = { id: 'directory', version: '1', hash };
    const insist: Step = {
      type: 'OverrideDetermination',
      data: {
        matter: 'm1',
        outcome: 'referral',
        receiver: { organ: 'discipline', name: 'd' },
        reason: '异议不成立',
        clause: '信访工作条例第二十三条',
        documents: { mandate: ref, directory: ref, calendar: ref, ruleSet: ref },
        barred: { organs: new Set(), known: true },
      },
    };
    expect(stage(...objected, insist)).toBe('outstanding');
    expect(
      stateOf(...objected, insist, dispatch(), { ...object(), now }, reopen(to('petitions')))?.standing,
    ).toMatchObject({
      organ: 'petitions',
      by: 'rules',
    });
  });
});

describe('a referral that is determined again', () => {
  const again = (plan: Plan): Step => ({
    type: 'AddParticulars',
    data: {
      particulars: { report: reportId, matters: [{ id: 'm1', kind: 'claim' }] },
      determine: finding([plan]),
    },
    now,
  });

  it('goes on where it was, as long as the receiver stays', () =>
    expect(stage(start, sent, had, again(to('discipline')))).toBe('acknowledged'));

  it('begins anew for another subject, whom what was sent does not tell', () =>
    expect(stage(start, sent, had, answer(), again({ ...to('discipline'), subject: 'person:li-si' }))).toBe(
      'outstanding',
    ));

  it('begins anew at another receiver', () =>
    expect(stage(start, sent, had, again(to('petitions')))).toBe('outstanding'));

  it('ends where the matter is no referral any more', () =>
    expect(stateOf(start, sent, had, again({ outcome: 'in-scope' }))).not.toHaveProperty('referral'));
});
