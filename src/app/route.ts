import type { MatterParticulars } from '../domain/derive/facts-under.ts';
import { arrivedAt } from '../domain/derive/timing.ts';
import type { Ask, Receiver } from '../domain/determination/determination.ts';
import { citeUnder } from '../domain/mandate/cite-mandate.ts';
import type { Target } from '../domain/mandate/schema/scope.ts';
import type { About } from '../domain/questions/about.ts';
import { ofMatter, questionsOfReceiver } from '../domain/questions/questions-about.ts';
import { barredFor } from '../domain/receivers/barred.ts';
import type { ChoiceStep } from '../domain/receivers/choice-reasons.ts';
import { choiceCites } from '../domain/receivers/choice-reasons.ts';
import type { AccusedUnits } from '../domain/receivers/own-unit.ts';
import type { ReceiverKind } from '../domain/receivers/receiver-kinds.ts';
import type { ReceiverChoice } from '../domain/receivers/resolve-receiver.ts';
import { resolveReceiver } from '../domain/receivers/resolve-receiver.ts';
import type { MatterToDetermine, ReportToDetermine } from '../domain/report-decider/report-to-determine.ts';
import { asAdmitted } from '../domain/report-decider/report-to-determine.ts';
import { dateIn } from '../domain/time/instant.ts';
import type { Documents } from './documents/documents.ts';

/** The target that a matter was decided under, where it is one. */
const onlyOf = (targets: readonly Target[]): { readonly target?: Target } => {
  const [target, ...others] = targets;
  return target === undefined || others.length > 0 ? {} : { target };
};

/** The steps to a receiver with their clauses, as far as the rule set rests on these texts. */
const whyOf = ({ ruleSet, mandate }: Documents, steps: readonly ChoiceStep[]): Receiver['why'] =>
  steps.map(({ reason, organs }) => ({
    reason,
    ...(organs && { organs: [...organs] }),
    cites: choiceCites[reason]
      .filter(({ source }) => Object.hasOwn(ruleSet.sources, source))
      .map((cite) => citeUnder(mandate, cite)),
  }));

type Routed =
  | { readonly receiver: Receiver }
  | { readonly asks: readonly Ask[]; readonly candidates: readonly string[] };

/** A matter of a report, what it is looked at by, and whom nothing of the report may be sent to. */
interface Looking {
  readonly documents: Documents;
  readonly report: ReportToDetermine;
  readonly about: About;
  readonly barred: AccusedUnits;
}

/** A matter as questions about it see it, under the targets that it was determined under. */
export const aboutOf = (
  { mandate, directory: index }: Documents,
  report: ReportToDetermine,
  matter: MatterParticulars,
  targets: readonly Target[],
): About => {
  const day = dateIn(mandate.zone, arrivedAt(asAdmitted(report)));
  return { index, mandate, targets, report, matter, day };
};

type Unresolved = Extract<ReceiverChoice, { status: 'unresolved' }>;

/** The matters that accuse somebody and whose subject leaves open which units are barred. */
const unclearMatters = ({
  documents: { mandate, directory },
  report,
}: Looking): readonly MatterToDetermine[] =>
  report.matters.filter(
    (matter) => !barredFor(directory, mandate.referral.forwardToAccusedUnit, [matter]).known,
  );

const asksFor = (looking: Looking, choice: Unresolved): readonly Ask[] => {
  const { documents, report, about } = looking;
  if (choice.why !== 'unit') return questionsOfReceiver(about, choice);
  return unclearMatters(looking).flatMap((matter) => {
    const asks = questionsOfReceiver(aboutOf(documents, report, matter, about.targets), choice);
    return matter === about.matter ? asks : ofMatter(asks, matter.id);
  });
};

/** Where a matter goes that is referred; or, where no receiver was found, what to ask. */
export const route = (looking: Looking, kind: ReceiverKind): Routed => {
  const { documents, about, barred } = looking;
  const { index, mandate, targets, matter, day } = about;
  const choice = resolveReceiver(kind, { index, mandate, ...onlyOf(targets), matter, day }, barred);
  return choice.status === 'resolved'
    ? { receiver: { ...choice.receiver, why: whyOf(documents, choice.steps) } }
    : { asks: asksFor(looking, choice), candidates: choice.candidates };
};
