import type { Documents } from '../../app/documents/documents.ts';
import { factsOf } from '../../domain/facts/recorded-facts.ts';
import { findingOf } from '../../domain/report-decider/findings.ts';
import { findingJson } from '../findings/finding-json.ts';
import type { ExplainOutput } from '../schemas/explain.ts';
import { schemaUrl } from '../schemas/schema-url.ts';
import { comparisonsJson } from '../text/comparison-json.ts';
import { answersIf } from './answers.ts';
import { explanationJson } from './explanation-json.ts';
import type { RecordedDetermination, RecordedReport } from './recorded-report.ts';

type MatterJson = ExplainOutput['matters'][number];

const titled = ({ refs, mandate, directory, calendar, ruleSet }: Documents): MatterJson['documents'] => ({
  mandate: { ...refs.mandate, title: mandate.title },
  directory: { ...refs.directory, title: directory.directory.title },
  calendar: { ...refs.calendar, title: calendar.title },
  ruleSet: { ...refs.ruleSet, title: ruleSet.title },
});

/** A recorded determination with all that it rests on, as JSON. */
export const determinationJson = (
  documents: Documents,
  { event, position }: RecordedDetermination,
  superseded: ReadonlySet<string>,
): MatterJson => {
  const finding = findingOf(event);
  const facts = factsOf(finding.data.facts);
  const asks = finding.outcome === 'undetermined' ? finding.data.asks : [];
  const { lines, complete } = answersIf(documents.ruleSet, facts, asks);
  return {
    ...findingJson(documents, finding),
    event: { id: event.id, position: String(position), recordedAt: event.recordedAt, actor: event.actor },
    ...(superseded.has(event.id) && { superseded: true }),
    ...(event.data.beside !== undefined && { beside: event.data.beside }),
    engine: finding.data.engine,
    documents: titled(documents),
    facts: finding.data.facts,
    answers: {
      complete,
      lines: lines.map(({ when, ...answer }) => ({ ...answer, when: comparisonsJson(when) })),
    },
    explanation: explanationJson(documents.ruleSet, facts),
  };
};

/** What `explain --json` prints. */
export const explainJson = ({ received, life }: RecordedReport, matters: MatterJson[]): ExplainOutput => {
  const { id, mandate, channel, receivedAt } = received.data;
  return {
    schema: schemaUrl('explain'),
    report: id,
    mandate,
    channel: channel.kind,
    receivedAt,
    matters,
    life: life.map(({ event, position }) => ({ position: `${position}`, event })),
  };
};
