import type { DerivedFacts } from '../../domain/derive/derive-facts.ts';
import type { Determination } from '../../domain/events/domain-event.ts';
import type { Finding } from '../../domain/report-decider/findings.ts';
import type { ReceivedReport } from '../../domain/report-decider/report-state.ts';
import type { ReportToDetermine } from '../../domain/report-decider/report-to-determine.ts';
import type { Sight } from '../../domain/sight/sight.ts';
import { determine, factsIn, type Means, sightFound } from '../determine.ts';
import type { Documents } from '../documents/documents.ts';
import { type Answer, answerFrom } from './answer.ts';
import { ownEngine, type ReplayEngine } from './engine.ts';

/** One matter to be decided again: with what, from which state of its report, and what was recorded. */
export interface Task {
  readonly documents: Documents;
  readonly state: ReceivedReport;
  readonly report: ReportToDetermine;
  readonly recorded: Determination['data'];
  /** The version that it was determined under. */
  readonly means: Means;
}

/** What is found for all matters of a report, and who may see it. */
interface Answers {
  readonly findings: readonly Finding[];
  readonly sight: Sight;
}

const answersOf = (documents: Documents, report: ReportToDetermine, means: Means): Answers => {
  const findings = determine(documents, report, means);
  return { findings, sight: sightFound(documents, report, factsIn(findings), means) };
};

/** What was found last. */
interface Found {
  readonly documents: Documents;
  readonly report: ReportToDetermine;
  readonly found: Answers;
  readonly means: Means;
}

let last: Found | undefined;

/** The next one asked for is mostly of the same report. */
const foundFor = ({ documents, report, means }: Task): Answers => {
  if (last?.report !== report || last.documents !== documents || last.means !== means)
    last = { documents, report, means, found: answersOf(documents, report, means) };
  return last.found;
};

/** The answer for one matter, by guanxia's own engine or with other means. */
export const redecide = (task: Task, means?: Means): Answer => {
  const { documents, state, report, recorded } = task;
  const { findings, sight } = means === undefined ? foundFor(task) : answersOf(documents, report, means);
  const finding = findings.find(({ data }) => data.matter === recorded.matter);
  return answerFrom(finding as Finding, { state, sight, recorded });
};

/** The facts of the matter, and the targets that they are derived under. */
const factsOf = ({ documents, report, recorded, means }: Task): DerivedFacts => {
  let found: DerivedFacts = { facts: {}, targets: [], contradictions: [] };
  determine(documents, report, {
    ...means,
    facts: (...about) => {
      const derived = means.facts(...about);
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
  const { means } = task;
  return redecide(task, {
    ...means,
    facts: (...about) => (about[2].id === task.recorded.matter ? derived : means.facts(...about)),
    judge: (ruleSet, asked) => (asked === derived.facts ? verdict : means.judge(ruleSet, asked)),
  });
};
