import type { DomainEvent, EventOf } from '../../src/domain/events/domain-event.ts';
import type { Report } from '../../src/domain/report/report.ts';

/** The `n`th UUID of a kind: always the same, sorted by `n`. */
export const sampleUuid = (n: number, kind = 0): string =>
  `01920000-${String(kind).padStart(4, '0')}-7000-8000-${n.toString(16).padStart(12, '0')}`;

const envelope = (n: number) => ({
  id: sampleUuid(n),
  schemaVersion: 1 as const,
  occurredAt: '2024-08-01T09:00:00+08:00',
  recordedAt: '2024-08-01T09:00:01.000+08:00',
  actor: 'intake-1',
  correlationId: sampleUuid(n, 1),
  causationId: sampleUuid(n, 2),
});

/** The `n`th report received, about nobody in particular. */
export const noted = (n: number, report: Partial<Report> = {}): EventOf<'ReportReceived'> => ({
  ...envelope(n),
  type: 'ReportReceived',
  data: {
    id: sampleUuid(n, 3),
    mandate: 'example-district-2024',
    channel: { kind: 'sms' },
    receivedAt: '2024-08-01T09:00:00+08:00',
    fingerprint: `fingerprint-${n}`,
    reporter: { reference: `reporter-${n}`, signature: 'anonymous' },
    sight: { class: 'mandate', open: false },
    matters: [{ id: 'm1', subject: { type: 'person', organ: 'example-bureau' }, kind: 'misconduct' }],
    ...report,
  },
});

/** The `n`th submission of a rule set: an event of another type. */
export const submitted = (n: number): EventOf<'RuleSetSubmitted'> => ({
  ...envelope(n),
  type: 'RuleSetSubmitted',
  data: { ruleSet: 'example-rules', version: `${n}`, hash: `sha256:${'0'.repeat(64)}` },
});

/** The `n`th draft of a rule set, with any JSON in it. */
export const drafted = (n: number, extra: Readonly<Record<string, unknown>>): EventOf<'RuleSetDrafted'> => ({
  ...envelope(n),
  type: 'RuleSetDrafted',
  data: {
    hash: `sha256:${'0'.repeat(64)}`,
    content: { kind: 'rule-set', id: 'example-rules', version: `${n}`, ...extra },
  },
});

/** An event that a later release may write and this one cannot read. */
export const fromTheFuture = (
  n: number,
  change: { type?: string; schemaVersion?: number; zone?: string },
): DomainEvent => ({ ...noted(n), ...change }) as DomainEvent;
