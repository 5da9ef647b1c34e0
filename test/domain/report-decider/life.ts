import type { Outcome } from '../../../src/domain/determination/determination.ts';
import {
  type AccusedUnits,
  type Dangers,
  type Determine,
  type Finding,
  fold,
  type LaterCommand,
  type Report,
  type ReportCommand,
  type ReportEvent,
  type ReportToDetermine,
  reportDecider,
} from '../../../src/domain/index.ts';
import { plainSight } from '../../../src/domain/sight/sight.ts';
import { determined as sample, uuid } from '../../projections/samples.ts';

export const reportId = uuid(0xabc);

/** What the rules are to find for one matter. */
export interface Plan {
  readonly outcome: Outcome;
  readonly subject?: string;
  readonly organ?: string;
  readonly name?: string;
  readonly inspector?: boolean | null;
  readonly aboveTarget?: boolean;
}

const findingOf = (matter: string, { outcome, subject, organ, ...about }: Plan): Finding => {
  const plain = sample({ n: 1, report: reportId, matter, outcome, ...(subject && { subject }) }).data;
  const { inspector = false, aboveTarget = false } = about;
  const facts = { ...plain.facts, 'subject.inspector': inspector, 'subject.above-target': aboveTarget };
  const data = { ...plain, facts };
  if (outcome !== 'referral' || !('receiver' in data)) return { outcome, data } as Finding;
  const receiver = { ...data.receiver, ...(organ && { organ, name: organ }) };
  return { outcome, data: { ...data, receiver } };
};

const clear: AccusedUnits = { organs: new Set(), known: true };

const tellable = { 'group-leader': ['group', 'office'], police: ['police', 'city-police'] } as const;

/** The first that is not barred is told: the group, else its office; the police, else those of the city. */
const telling = ({ organs }: AccusedUnits): Dangers => ({
  tell: (_, role) => {
    const [organ] = tellable[role].filter((one) => !organs.has(one));
    return organ === undefined
      ? { asked: { role, question: { 'zh-CN': '谁', en: 'who' }, candidates: [] } }
      : { told: { role, organ, name: organ, passedOver: [] } };
  },
  barred: () => organs,
});

/** Rules that find this for `m1`, `m2`, … whatever they are asked; `asked` collects what that was. */
export const finding =
  (plans: readonly Plan[], barred: AccusedUnits = clear, asked: ReportToDetermine[] = []): Determine =>
  (report) => {
    asked.push(report);
    const findings = plans.map((plan, i) => findingOf(`m${i + 1}`, plan));
    return { findings, barred, barredSince: [], dangers: telling(barred), sight: plainSight };
  };

export const barring = (...organs: readonly string[]): AccusedUnits => ({
  organs: new Set(organs),
  known: true,
});

export const report = (matters = 2, change: Partial<Report> = {}): Report => ({
  id: reportId,
  mandate: 'small',
  channel: { kind: 'post' },
  receivedAt: '2024-09-02T09:00:00+08:00',
  fingerprint: 'f',
  reporter: { reference: 'r', signature: 'real-name', reachable: true },
  sight: plainSight,
  matters: Array.from({ length: matters }, (_, i) => ({
    id: `m${i + 1}`,
    subject: { type: 'person', person: 'zhang-san' } as const,
    kind: 'misconduct' as const,
  })),
  ...change,
});

/** The data of a command, with what surrounds every command of these tests filled in. */
export type Step = { readonly actor?: string; readonly now?: string } & (
  | { [C in LaterCommand as C['type']]: Pick<C, 'type' | 'data'> }[LaterCommand['type']]
  | Pick<Extract<ReportCommand, { type: 'ReceiveReport' }>, 'type' | 'data'>
);

/** The `n`th command: its ids tell its number. */
export const commandOf = ({ actor = 'clerk-1', now, ...step }: Step, n: number): ReportCommand =>
  ({
    ...step,
    metadata: {
      now: now ?? `2024-09-03T0${n % 10}:00:00.000Z`,
      actor,
      correlationId: uuid(n * 100),
      causationId: uuid(n * 100),
      eventIds: Array.from({ length: 20 }, (_, i) => uuid(n * 100 + i + 1)),
    },
  }) as ReportCommand;

/** The step by which every story begins. */
export const receiving = (plans: readonly Plan[], change: Partial<Report> = {}): Step => ({
  type: 'ReceiveReport',
  data: { report: report(plans.length, change), determine: finding(plans) },
});

/** All that is recorded when these steps are taken, one after the other. */
export const story = (...steps: readonly Step[]): readonly ReportEvent[] => {
  const events: ReportEvent[] = [];
  for (const [i, step] of steps.entries())
    events.push(...reportDecider.decide(commandOf(step, i), fold(reportDecider, events)));
  return events;
};

/** What the last of these steps records. */
export const lastOf = (...steps: readonly Step[]): readonly ReportEvent[] =>
  story(...steps).slice(story(...steps.slice(0, -1)).length);
