import { fold } from '../../domain/decider.ts';
import type { Ask } from '../../domain/determination/determination.ts';
import type { ReportEvent } from '../../domain/events/domain-event.ts';
import { type Answer, type Answers, particularsOf } from '../../domain/questions/answer.ts';
import { possibleAnswers } from '../../domain/questions/possible-answers.ts';
import { particulars } from '../../domain/report/particulars.ts';
import type { Finding } from '../../domain/report-decider/findings.ts';
import { assertReceived, reportDecider } from '../../domain/report-decider/report-decider.ts';
import type { ReceivedReport } from '../../domain/report-decider/report-state.ts';
import { reportToDetermine } from '../../domain/report-decider/report-to-determine.ts';
import { withParticulars } from '../../domain/report-decider/with-particulars.ts';
import { dateIn, type Instant } from '../../domain/time/instant.ts';
import { parseValue } from '../../json/parse-with.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import { determine } from '../determine.ts';
import type { Documents } from '../documents/documents.ts';
import type { DocumentLibrary } from '../documents/library.ts';
import type { Published } from '../documents/published.ts';
import { streamOf } from '../receive/stream-of.ts';
import { documentsFor } from './documents-for.ts';
import { matterUnknown, sourceMissing } from './life-problems.ts';

const needsSource: ReadonlySet<string> = new Set(['confirmed', 'managedBy']);

/**
 * What the answers come to as particulars of a report. What is confirmed carries its source, and its date: today,
 * unless it is said. Throws `matter-not-found`, `source-missing` and the codes of the form.
 */
export const answering = (
  state: ReceivedReport,
  { mandate }: Pick<Documents, 'mandate'>,
  given: Answers,
  now: Instant,
) => {
  const matter = state.matters.get(given.matter);
  if (matter === undefined) throw matterUnknown(given.matter, [...state.matters.keys()]);
  const isConfirmed = given.answers.some(({ field }) => needsSource.has(field));
  if (isConfirmed && given.source === undefined) throw sourceMissing();
  const said = { ...given, on: given.on ?? dateIn(mandate.zone, now) };
  return parseValue(particulars, { ...particularsOf(state, matter, said), report: state.report.id });
};

/** One answer that a question can get, and what would be found for its matter then. */
export interface Preview {
  readonly answer: Answer;
  readonly finding: Finding;
}

/** A question with what each answer would lead to; no previews where anything can be the answer. */
export interface OpenQuestion {
  readonly ask: Ask;
  readonly previews: readonly Preview[];
}

/** What is found for a matter now, under the documents published by now, and what is asked. */
export interface OpenQuestions {
  readonly documents: Documents;
  readonly finding: Finding;
  readonly questions: readonly OpenQuestion[];
}

const findingAfter = (documents: Documents, state: ReceivedReport, given: Answers, now: Instant): Finding => {
  const after = withParticulars(state, { data: answering(state, documents, given, now) });
  const findings = determine(documents, reportToDetermine(after));
  return findings.find(({ data }) => data.matter === given.matter) as Finding;
};

/** For show: nothing of a preview is recorded. */
const rehearsed = 'preview';

const questionsIn = (
  published: Published,
  state: ReceivedReport,
  matter: string,
  now: Instant,
): OpenQuestions => {
  const documents = documentsFor(published, state);
  const finding = determine(documents, reportToDetermine(state)).find(({ data }) => data.matter === matter);
  if (finding === undefined) throw matterUnknown(matter, [...state.matters.keys()]);
  const asks = finding.outcome === 'undetermined' ? finding.data.asks : [];
  const preview = (answer: Answer, of: string): Preview => {
    const given = { matter: of, answers: [answer], source: rehearsed, approvedBy: rehearsed };
    return { answer, finding: findingAfter(documents, state, given, now) };
  };
  const questions = asks.map((ask) => ({
    ask,
    previews: possibleAnswers(ask).map((answer) => preview(answer, ask.of ?? matter)),
  }));
  return { documents, finding, questions };
};

/** What is open about a matter, with what each answer would lead to. Throws `report-not-found`, `matter-not-found`. */
export const openQuestions = async (
  store: Pick<EventStore, 'readStream'>,
  library: DocumentLibrary,
  { report, matter, now }: { readonly report: string; readonly matter: string; readonly now: Instant },
): Promise<OpenQuestions> => {
  const { events } = await store.readStream(streamOf(report));
  const state = fold(
    reportDecider,
    events.map(({ event }) => event as ReportEvent),
  );
  assertReceived(state);
  return questionsIn(await library.current(), state, matter, now);
};
