import type { DerivedFacts } from '../../domain/derive/derive-facts.ts';
import type { Determination } from '../../domain/events/domain-event.ts';
import type { Finding } from '../../domain/report-decider/findings.ts';
import type { ReceivedReport } from '../../domain/report-decider/report-state.ts';
import type { ReportToDetermine } from '../../domain/report-decider/report-to-determine.ts';
import { determine, type Means, ownMeans } from '../determine.ts';
import type { Documents } from '../documents/documents.ts';
import { type Answer, answerFrom } from './answer.ts';
import { ownEngine, type ReplayEngine } from './engine.ts';
import { rememberingMeans } from './remembering-means.ts';

/** One matter to be decided again: with what, from which state of its report, and what was recorded. */
export interface Task {
  readonly documents: Documents;
  readonly state: ReceivedReport;
  readonly report: ReportToDetermine;
  readonly recorded: Determination['data'];
}

/** What was found last. */
interface Found {
  readonly documents: Documents;
  readonly report: ReportToDetermine;
  readonly findings: readonly Finding[];
}

let last: Found | undefined;

/** What is found for all matters of a report. The next one asked for is mostly of the same report. */
const findingsOf = (documents: Documents, report: ReportToDetermine): readonly Finding[] => {
  if (last?.report !== report || last.documents !== documents)
    last = { documents, report, findings: determine(documents, report, rememberingMeans) };
  return last.findings;
};

/** The answer for one matter, by guanxia's own engine or with other means. */
export const redecide = ({ documents, state, report, recorded }: Task, means?: Means): Answer => {
  const findings = means === undefined ? findingsOf(documents, report) : determine(documents, report, means);
  const finding = findings.find(({ data }) => data.matter === recorded.matter);
  return answerFrom(finding as Finding, state, recorded);
};

/** The facts of the matter, and the targets that they are derived under. */
const factsOf = ({ documents, report, recorded }: Task): DerivedFacts => {
  let found: DerivedFacts = { facts: {}, targets: [], contradictions: [] };
  determine(documents, report, {
    ...ownMeans,
    facts: (...about) => {
      const derived = ownMeans.facts(...about);
      if (about[2].id === recorded.matter) found = derived;
      return derived;
    },
  });
  return found;
};

/** The answer when another engine judges the matter's facts; it may take its time, so they are judged beforehand. */
export const redecideBy = async (engine: ReplayEngine, task: Task): Promise<Answer> => {
  if (engine === ownEngine) return redecide(task);
  const derived = factsOf(task);
  const verdict = await engine.judge(task.documents.ruleSet, derived.facts);
  return redecide(task, {
    facts: (...about) => (about[2].id === task.recorded.matter ? derived : ownMeans.facts(...about)),
    asks: ownMeans.asks,
    judge: (ruleSet, asked) => (asked === derived.facts ? verdict : ownMeans.judge(ruleSet, asked)),
  });
};
