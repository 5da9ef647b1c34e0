import { describe, expect, it } from 'vitest';
import {
  type AccusedUnits,
  type Danger,
  type DangerRole,
  fold,
  type ReportToDetermine,
  reportDecider,
  reportToDetermine,
} from '../../../src/domain/index.ts';
import { plainSight } from '../../../src/domain/sight/sight.ts';
import { given } from '../../support/given.ts';
import { barring, commandOf, finding, lastOf, receiving, reportId, type Step, story } from './life.ts';

const inScope = { outcome: 'in-scope' } as const;
const referral = { outcome: 'referral' } as const;
const undetermined = { outcome: 'undetermined' } as const;

const start = receiving([inScope, undetermined]);
const types = (...steps: readonly Step[]) => lastOf(...steps).map(({ type }) => type);

const refuses = (code: string, last: Step, ...before: readonly Step[]) =>
  given(reportDecider, story(...before))
    .when(commandOf(last, before.length))
    .thenRejects(code);

describe('a report that was never received', () => {
  it('can be asked for nothing', () =>
    refuses('report-not-found', { type: 'WithdrawReport', data: { reason: 'r' } }));

  it('cannot be received twice', () => refuses('report-already-received', start, start));
});

describe('particulars', () => {
  const add = (data: object, determine = finding([inScope, referral])): Step => ({
    type: 'AddParticulars',
    data: { particulars: { report: reportId, matters: [], ...data }, determine },
  });

  it('lead to a determination that supersedes, and both are kept', () => {
    const history = story(start, add({ matters: [{ id: 'm2', kind: 'claim' }] }));
    const before = history[2];
    expect(history.slice(3).map(({ type }) => type)).toStrictEqual(['ParticularsAdded', 'MatterReferred']);
    expect(history[4]?.data).toMatchObject({
      matter: 'm2',
      supersedes: {
        event: before?.id,
        outcome: 'undetermined',
        subject: 'person:zhang-san',
        directory: 'directory',
      },
    });
  });

  it('are recorded with the determination they touch even if that stays the same', () =>
    expect(
      types(start, add({ matters: [{ id: 'm1', kind: 'misconduct' }] }, finding([inScope, undetermined]))),
    ).toStrictEqual(['ParticularsAdded', 'MatterFoundInScope']));

  it('of the report touch every matter', () =>
    expect(
      types(
        start,
        add({ channel: { kind: 'post', postmark: '2024-09-01' } }, finding([inScope, undetermined])),
      ),
    ).toStrictEqual(['ParticularsAdded', 'MatterFoundInScope', 'MatterLeftUndetermined']));

  it('are what the matters are determined by, beside what was known', () => {
    const asked: ReportToDetermine[] = [];
    const determine = finding([inScope, undetermined], undefined, asked);
    const matters = [{ id: 'm2', kind: 'claim', remedy: 'litigation' }];
    lastOf(
      start,
      add(
        { channel: { kind: 'post', postmark: '2024-09-01' }, reporter: { reachable: false }, matters },
        determine,
      ),
    );
    expect(asked.at(-1)).toMatchObject({
      channel: { kind: 'post', postmark: '2024-09-01' },
      reporter: { signature: 'real-name', reachable: false },
      matters: [
        { id: 'm1', kind: 'misconduct' },
        { id: 'm2', subject: { type: 'person', person: 'zhang-san' }, kind: 'claim', remedy: 'litigation' },
      ],
    });
  });

  it('take a matter from one dossier to another', () => {
    const other = { ...inScope, subject: 'person:li-si' };
    const matters = [{ id: 'm1', subject: { type: 'person', person: 'li-si' } }];
    const [, determination] = lastOf(start, add({ matters }, finding([other, undetermined])));
    expect(determination?.data).toMatchObject({
      subject: 'person:li-si',
      supersedes: { subject: 'person:zhang-san' },
    });
  });

  it('bring new dangers to light, each once', () => {
    const urgent = add({ matters: [{ id: 'm1', dangers: ['life-at-risk', 'flight-risk'] }] });
    const escalated = lastOf(start, urgent).at(-1);
    expect([escalated?.type, escalated?.data]).toStrictEqual([
      'MatterEscalated',
      {
        report: reportId,
        matter: 'm1',
        dangers: ['life-at-risk', 'flight-risk'],
        told: [
          { role: 'group-leader', organ: 'group', name: 'group', passedOver: [] },
          { role: 'police', organ: 'police', name: 'police', passedOver: [] },
        ],
        asked: [],
      },
    ]);
    expect(types(start, urgent, urgent)).not.toContain('MatterEscalated');
  });

  it.each([
    ['particulars-empty', {}],
    ['particulars-empty', { matters: [{ id: 'm1' }] }],
    ['channel-kind-differs', { channel: { kind: 'sms' } }],
    ['matter-not-found', { matters: [{ id: 'm3', kind: 'claim' }] }],
    [
      'matter-given-twice',
      {
        matters: [
          { id: 'm1', kind: 'claim' },
          { id: 'm1', kind: 'claim' },
        ],
      },
    ],
  ])('are refused: %s', (code, data) => refuses(code, add(data), start));

  it('hold no text once the reporter is erased', () => {
    const erased: Step = { type: 'EraseReporter', data: { reason: 'r', approvedBy: 'chief-1' } };
    const sealed = { algorithm: 'AES-256-GCM', key: 'k', iv: '', ciphertext: '', tag: '' };
    refuses('report-erased', add({ text: sealed }), start, erased);
    expect(types(start, erased, add({ matters: [{ id: 'm1', kind: 'claim' }] }))).toContain(
      'ParticularsAdded',
    );
  });
});

describe('danger', () => {
  it('is reported at once with the receipt, and changes no outcome', () => {
    const matters = [{ id: 'm1', subject: { type: 'none' } as const, dangers: ['mass-incident' as const] }];
    const history = story(receiving([inScope], { matters }));
    expect(history.map(({ type }) => type)).toStrictEqual([
      'ReportReceived',
      'MatterFoundInScope',
      'MatterEscalated',
    ]);
    expect(history[2]?.data).toMatchObject({ told: [{ organ: 'group' }], asked: [] });
  });

  it('is taken note of once, by somebody to whom it was reported', () => {
    const matters = [{ id: 'm1', subject: { type: 'none' } as const, dangers: ['mass-incident' as const] }];
    const danger = receiving([inScope], { matters });
    const note: Step = { type: 'AcknowledgeEscalation', data: { matter: 'm1', by: 'group' } };
    expect(types(danger, note)).toStrictEqual(['EscalationAcknowledged']);
    refuses('nothing-to-acknowledge', note, danger, note);
    refuses('nothing-to-acknowledge', { ...note, data: { matter: 'm1', by: 'police' } } as Step, danger);
    refuses('nothing-to-acknowledge', note, start);
  });

  const urgent = (dangers: readonly Danger[], barred?: AccusedUnits): Step => ({
    type: 'AddParticulars',
    data: {
      particulars: { report: reportId, matters: [{ id: 'm1', dangers: [...dangers] }] },
      determine: finding([inScope, undetermined], barred),
    },
  });
  const accusing = (...organs: readonly string[]): Step => ({
    type: 'RedetermineReport',
    data: {
      linked: [],
      reason: 'r',
      determine: finding([inScope, undetermined], barring(...organs)),
    },
  });
  const told = (...steps: readonly Step[]) =>
    lastOf(start, ...steps).flatMap(({ type, data }) =>
      type === 'MatterEscalated'
        ? [[data.matter, data.told.map(({ organ }) => organ), data.asked.map(({ role }) => role)]]
        : [],
    );

  it('is told to others once those who were told turn out to be of the accused, and to nobody else again', () => {
    const life = urgent(['life-at-risk']);
    expect(told(life)).toStrictEqual([['m1', ['group', 'police'], []]]);
    expect(told(life, accusing('police'))).toStrictEqual([['m1', ['city-police'], []]]);
    expect(told(life, accusing('police'), accusing('police'))).toStrictEqual([]);
    expect(told(life, accusing('bureau'))).toStrictEqual([]);
    const noted: Step = { type: 'AcknowledgeEscalation', data: { matter: 'm1', by: 'police' } };
    expect(told(life, noted, accusing('police'))).toStrictEqual([['m1', ['city-police'], []]]);
  });

  it('is never dropped: where nobody is clear it is asked, once, and told as soon as somebody is', () => {
    const life = urgent(['life-at-risk'], barring('police', 'city-police'));
    expect(told(life)).toStrictEqual([['m1', ['group'], ['police']]]);
    expect(told(life, accusing('police', 'city-police'))).toStrictEqual([]);
    expect(told(life, accusing('police'))).toStrictEqual([['m1', ['city-police'], []]]);
  });

  it('is told to whom a person says, clear of the accused, in a role that somebody is told in', () => {
    const open = urgent(['life-at-risk'], barring('police', 'city-police'));
    const tell = (organ: string, role: DangerRole = 'police'): Step => ({
      type: 'TellOfDanger',
      data: { matter: 'm1', role, to: { organ, name: organ }, reason: 'r', barred: new Set(['police']) },
    });
    expect(told(open, tell('procuratorate'))).toStrictEqual([['m1', ['procuratorate'], []]]);
    refuses('receiver-barred', tell('police'), start, open);
    refuses('nothing-to-tell', tell('procuratorate'), start, urgent(['flight-risk']));
    refuses('nothing-to-tell', tell('procuratorate', 'group-leader'), start);
  });
});

describe('a duplicate', () => {
  const other = '01920000-0000-7000-8000-00000000000f';
  const determine = finding([inScope, undetermined]);
  const link: Step = {
    type: 'LinkReport',
    data: { duplicateOf: other, accused: [], linked: plainSight, reason: '同一人同一事', determine },
  };
  const unlink: Step = { type: 'UnlinkReport', data: { reason: '误关联', determine } };

  it('is linked, keeps its matters, and is determined again as one', () => {
    const asked: ReportToDetermine[] = [];
    const step = {
      ...link,
      data: { ...link.data, determine: finding([inScope, undetermined], undefined, asked) },
    } as Step;
    expect(types(start, step)).toStrictEqual([
      'ReportLinked',
      'MatterFoundInScope',
      'MatterLeftUndetermined',
    ]);
    expect(asked.at(-1)?.duplicateOf).toBe(other);
  });

  it('can be unlinked, and linked anew', () => {
    const history = story(start, link, unlink);
    const state = fold(reportDecider, history);
    expect(state.status === 'received' && reportToDetermine(state)).not.toHaveProperty('duplicateOf');
    expect(types(start, link, unlink, link)).toContain('ReportLinked');
  });

  it('is refused where there is nothing to link or undo', () => {
    refuses('report-already-linked', link, start, link);
    refuses('report-not-linked', unlink, start);
    refuses(
      'report-linked-to-itself',
      { ...link, data: { ...link.data, duplicateOf: reportId } } as Step,
      start,
    );
  });
});

describe('a withdrawal', () => {
  const withdraw: Step = { type: 'WithdrawReport', data: { reason: '信访人来函撤回' } };

  it('says which matters go on: an accusation is looked into all the same', () => {
    const subject = { type: 'none' } as const;
    const begin = receiving([inScope, referral], {
      matters: [
        { id: 'm1', subject, kind: 'misconduct' },
        { id: 'm2', subject, kind: 'claim' },
      ],
    });
    const [event] = lastOf(begin, withdraw);
    expect(event?.data).toStrictEqual({
      report: reportId,
      reason: '信访人来函撤回',
      matters: [
        { matter: 'm1', subject: 'person:zhang-san', directory: 'directory', continues: true },
        { matter: 'm2', subject: 'person:zhang-san', directory: 'directory', continues: false },
      ],
    });
    refuses('report-already-withdrawn', withdraw, begin, withdraw);
  });

  it('marks what is determined afterwards', () => {
    const determine = finding([inScope, referral]);
    const add: Step = {
      type: 'AddParticulars',
      data: { particulars: { report: reportId, matters: [{ id: 'm2', kind: 'claim' }] }, determine },
    };
    expect(lastOf(start, withdraw, add).at(-1)?.data).toMatchObject({ matter: 'm2', withdrawn: true });
  });
});

describe('an erasure', () => {
  it('needs a second person, happens once, and leaves the determinations', () => {
    const erase: Step = { type: 'EraseReporter', data: { reason: '举报人申请', approvedBy: 'chief-1' } };
    expect(lastOf(start, erase).map(({ data }) => data)).toStrictEqual([
      { report: reportId, reason: '举报人申请', approvedBy: 'chief-1' },
    ]);
    refuses('approver-is-actor', { ...erase, actor: 'chief-1' }, start);
    refuses('report-already-erased', erase, start, erase);
  });
});

describe('a report that came before the window opened', () => {
  const opens = '2024-09-03T00:00:00.000Z';
  const admit = (now: string): Step => ({
    type: 'AdmitReport',
    data: { at: opens, determine: finding([inScope, inScope]) },
    now,
  });

  it('is determined again as received at the opening, from that millisecond on', () => {
    const asked: ReportToDetermine[] = [];
    const step = {
      ...admit(opens),
      data: { at: opens, determine: finding([inScope, inScope], undefined, asked) },
    } as Step;
    expect(types(start, step)).toStrictEqual(['ReportAdmitted', 'MatterFoundInScope', 'MatterFoundInScope']);
    expect(asked.at(-1)).toMatchObject({ admittedAt: opens, receivedAt: '2024-09-02T09:00:00+08:00' });
    refuses('report-not-held', admit('2024-09-02T23:59:59.999Z'), start);
    refuses('report-not-held', admit(opens), start, admit(opens));
  });

  it('did come before', () => {
    const late = receiving([inScope, inScope], { receivedAt: opens });
    refuses('report-not-held', admit('2024-09-04T00:00:00.000Z'), late);
  });
});

describe('a handler who is recused', () => {
  const recuse: Step = { type: 'RecuseHandler', data: { handler: 'clerk-2', ground: 'relative' } };

  it('is refused everything about the report; others go on', () => {
    const withdraw = { type: 'WithdrawReport', data: { reason: 'r' } } as const;
    refuses('handler-recused', { ...withdraw, actor: 'clerk-2' }, start, recuse);
    refuses('handler-already-recused', recuse, start, recuse);
    expect(types(start, recuse, { ...withdraw, actor: 'clerk-3' })).toStrictEqual(['ReportWithdrawn']);
  });
});

describe('a notice to the reporter', () => {
  const notify: Step = {
    type: 'NotifyReporter',
    data: { duty: 'acceptance', means: 'letter', at: '2024-09-02T10:00:00+08:00' },
  };

  it('says what about and how, when it was given, and nothing of its words', () => {
    const [event] = lastOf(start, notify);
    expect(event).toMatchObject({ type: 'ReporterNotified', occurredAt: '2024-09-02T10:00:00+08:00' });
    expect(event?.data).toStrictEqual({ report: reportId, duty: 'acceptance', means: 'letter' });
  });

  it('cannot be given to nobody, before the report came, nor in the future', () => {
    const anonymous = receiving([inScope], { reporter: { reference: 'r', signature: 'anonymous' } });
    const at = (instant: string) => ({ ...notify, data: { ...notify.data, at: instant } }) as Step;
    refuses('reporter-cannot-be-told', notify, anonymous);
    refuses('happened-too-early', at('2024-09-02T08:59:59.999+08:00'), start);
    refuses('happened-in-the-future', at('2024-09-03T01:00:00.001Z'), start);
    refuses('matter-not-found', { ...notify, data: { ...notify.data, matter: 'm9' } } as Step, start);
  });
});
