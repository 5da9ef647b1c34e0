import type { Outcome, Receiver } from '../../src/domain/determination/determination.ts';
import {
  type Determination,
  type DomainEvent,
  documentEventTypes,
  type EventOf,
} from '../../src/domain/events/domain-event.ts';
import { recordFacts } from '../../src/domain/facts/recorded-facts.ts';
import type { ChannelKind } from '../../src/domain/report/channel.ts';
import type { Report } from '../../src/domain/report/report.ts';
import { plainSight, type Sight, type SightName, unsettledSight } from '../../src/domain/sight/sight.ts';
import { learnZone } from '../../src/projections/mandate-zones.ts';

/** A UUID that tells its number. */
export const uuid = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

const envelope = (n: number, occurredAt: string) =>
  ({
    schemaVersion: 1,
    id: uuid(n),
    occurredAt,
    recordedAt: occurredAt,
    actor: 'tester',
    correlationId: uuid(0),
    causationId: uuid(0),
  }) as const;

/** What must never show in a view: whatever the report tells of its reporter, and its sealed texts. */
export const secret = 'canary';

const sealed = {
  algorithm: 'AES-256-GCM',
  key: `${secret}-key`,
  iv: btoa(secret),
  ciphertext: btoa(`${secret}${secret}`),
  tag: btoa(secret),
} as const;

export const secrets = [secret, btoa(secret), btoa(`${secret}${secret}`)];

export interface ReceivedSample {
  readonly n: number;
  readonly report: string;
  readonly matters: number;
  readonly sight?: SightName;
  readonly channel?: ChannelKind;
  readonly receivedAt?: string;
}

const pairOf = (name: SightName): Sight =>
  name === 'unsettled' ? unsettledSight : { class: name, open: false };

export const received = (sample: ReceivedSample): EventOf<'ReportReceived'> => {
  const receivedAt = sample.receivedAt ?? '2024-09-02T09:00:00+08:00';
  const report: Report = {
    id: sample.report,
    mandate: 'sample',
    channel: { kind: sample.channel ?? 'post' },
    receivedAt,
    fingerprint: `${secret}-fingerprint`,
    reporter: { reference: `${secret}-reference`, signature: 'real-name', identity: sealed },
    text: sealed,
    sight: pairOf(sample.sight ?? 'mandate'),
    matters: Array.from({ length: sample.matters }, (_, i) => ({
      id: `m${i + 1}`,
      subject: { type: 'person' },
      text: sealed,
    })),
  };
  return { type: 'ReportReceived', ...envelope(sample.n, receivedAt), data: report };
};

export interface DeterminationSample {
  readonly n: number;
  readonly report: string;
  readonly matter?: string;
  readonly outcome: Outcome;
  readonly subject?: string;
  readonly channel?: ChannelKind;
  readonly sight?: SightName;
  readonly receivedAt?: string;
  readonly determinedAt?: string;
  readonly mandate?: string;
  readonly directory?: string;
  readonly supersedes?: Determination | undefined;
}

const hash = `sha256:${'0'.repeat(64)}`;
const document = (id: string) => ({ id, version: '1', hash });

learnZone({ type: 'MandatePublished', data: { hash, content: { zone: 'Asia/Shanghai' } } } as DomainEvent);

export const ruleSet = document('rules');
export const grounds = [
  {
    rule: 'principal-of-next-level',
    cites: [{ source: 'notice', clause: '二', quote: '下一级党组织主要负责人', verified: true }],
  },
];

export const outcomeByType = {
  MatterFoundInScope: 'in-scope',
  MatterReferred: 'referral',
  MatterLeftUndetermined: 'undetermined',
} as const satisfies Record<Determination['type'], Outcome>;

export const receiver: Receiver = {
  kind: 'discipline-organ',
  organ: 'shili-discipline',
  name: '示例区纪委监委',
  why: [{ reason: 'managing-authority', cites: [] }],
  passedOver: [{ organ: 'shili-town', reason: 'own-unit' }],
};

const asks = [
  {
    facts: ['scope.key-post'],
    field: 'subject.posts' as const,
    question: { 'zh-CN': '任何职务？', en: 'which post?' },
  },
];

const commonData = (sample: DeterminationSample) => ({
  report: sample.report,
  matter: sample.matter ?? 'm1',
  subject: sample.subject ?? 'person:zhang-san',
  channel: sample.channel ?? ('post' as const),
  receivedAt: sample.receivedAt ?? '2024-09-02T09:00:00+08:00',
  grounds,
  labels: ['urgent'],
  sight: sample.sight ?? ('mandate' as const),
  facts: recordFacts({}),
  documents: {
    mandate: document(sample.mandate ?? 'sample'),
    directory: document(sample.directory ?? 'directory'),
    calendar: document('calendar'),
    ruleSet,
  },
  engine: 'guanxia-1',
  ...(sample.supersedes && {
    supersedes: {
      event: sample.supersedes.id,
      outcome: outcomeByType[sample.supersedes.type],
      subject: sample.supersedes.data.subject,
      directory: sample.supersedes.data.documents.directory.id,
    },
  }),
});

/** A determination with the given outcome. */
export const determined = (sample: DeterminationSample): Determination => {
  const head = envelope(sample.n, sample.determinedAt ?? '2024-09-02T10:00:00+08:00');
  const data = commonData(sample);
  switch (sample.outcome) {
    case 'in-scope':
      return { type: 'MatterFoundInScope', ...head, data };
    case 'referral':
      return {
        type: 'MatterReferred',
        ...head,
        data: { ...data, receiver },
      };
    case 'undetermined':
      return {
        type: 'MatterLeftUndetermined',
        ...head,
        data: { ...data, reason: 'unknown-facts', asks, candidates: ['shili-discipline'] },
      };
  }
};

/** What the ledgers show of {@link determined} with the same sample. */
export const ledgerEntry = (sample: DeterminationSample) => ({
  report: sample.report,
  matter: sample.matter ?? 'm1',
  subject: sample.subject ?? 'person:zhang-san',
  channel: sample.channel ?? 'post',
  receivedAt: sample.receivedAt ?? '2024-09-02T09:00:00+08:00',
  determinedAt: sample.determinedAt ?? '2024-09-02T10:00:00+08:00',
  grounds,
  labels: ['urgent'],
  sight: sample.sight ?? 'mandate',
  mandate: document(sample.mandate ?? 'sample'),
  directory: document(sample.directory ?? 'directory'),
  ruleSet,
  determination: uuid(sample.n),
});

export interface SightSample {
  readonly n: number;
  readonly report: string;
  readonly from: SightName;
  readonly to: SightName;
  /** The latest determination of each of its matters, and every one before. */
  readonly decisions: readonly Determination[];
  readonly before?: readonly Determination[];
}

/** Others may see a report from now on. */
export const sightChanged = ({
  n,
  report,
  from,
  to,
  decisions,
  before = [],
}: SightSample): EventOf<'SightChanged'> => {
  const [first] = decisions;
  const dossiers = [...decisions, ...before].map(({ data }) => ({
    directory: data.documents.directory.id,
    subject: data.subject,
  }));
  return {
    type: 'SightChanged',
    ...envelope(n, '2028-01-01T00:00:00Z'),
    data: {
      report,
      own: pairOf(to),
      linked: plainSight,
      from,
      to,
      channel: first?.data.channel ?? 'post',
      receivedAt: first?.data.receivedAt ?? '2024-09-02T09:00:00+08:00',
      matters: decisions.map((one) => ({
        matter: one.data.matter,
        outcome: outcomeByType[one.type],
        mandate: one.data.documents.mandate,
      })),
      dossiers,
    },
  };
};

/** One event of every type that says nothing about a matter. Of its data only the zone is a view's business. */
export const documentEvents: readonly DomainEvent[] = documentEventTypes.map(
  (type) =>
    ({
      type,
      ...envelope(1, '2024-09-01T00:00:00Z'),
      data: { hash, content: { zone: 'Asia/Shanghai' } },
    }) as unknown as DomainEvent,
);
