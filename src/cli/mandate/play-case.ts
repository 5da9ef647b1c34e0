import { determine } from '../../app/determine.ts';
import { documentsFrom } from '../../app/documents/documents.ts';
import { numbered } from '../../app/jurisdiction.ts';
import type { Mandate } from '../../domain/mandate/schema/mandate.ts';
import type { Finding } from '../../domain/report-decider/findings.ts';
import { epochMs } from '../../domain/time/instant.ts';
import type { NoticeFile, Stage } from '../../office/files/notice-files.ts';
import { problem } from '../../problems/make-problem.ts';
import { text } from '../../problems/text.ts';
import type { RuleSet } from '../../rules/schema/rule-set.ts';
import type { NoticeCase } from '../../samples/notices/notice-cases.ts';
import { withStandIns } from '../../samples/notices/stand-in.ts';

type Expectation = NoticeCase['expect'][number];

/** A case, what was expected, and what came out instead where that is something else. */
export interface PlayedCase {
  readonly name: string;
  readonly differences: readonly { readonly expected: Expectation; readonly found: Expectation }[];
}

const noRuleSet = (id: string) =>
  problem('no-such-rule-set', text(`随包没有规则集 \`${id}\``, `no rule set \`${id}\` is shipped`), {
    help: text('请检查巡视任务的 uses.ruleSet', 'check uses.ruleSet of the mandate'),
  });

const isInForce = ({ effective }: RuleSet, at: number): boolean =>
  epochMs(effective.from) <= at && (effective.until === undefined || at < epochMs(effective.until));

/** The version in force when a report came; for one older than every version, the oldest. */
const ruleSetFor = (ruleSets: readonly RuleSet[], id: string, receivedAt: string): RuleSet => {
  const versions = ruleSets
    .filter((set) => set.id === id)
    .toSorted((a, b) => epochMs(a.effective.from) - epochMs(b.effective.from));
  const chosen = versions.findLast((set) => isInForce(set, epochMs(receivedAt))) ?? versions[0];
  if (chosen === undefined) throw noRuleSet(id);
  return chosen;
};

const foundIn = (finding: Finding, { labels, target }: Expectation): Expectation => ({
  outcome: finding.outcome,
  grounds: finding.data.grounds.map(({ rule }) => rule).sort(),
  ...(labels !== undefined && { labels: [...finding.data.labels].sort() }),
  ...(finding.outcome === 'referral' && { to: finding.data.receiver.organ }),
  ...(target !== undefined && { target: finding.data.target ?? 'none' }),
});

const sorted = (expected: Expectation): Expectation => ({
  ...expected,
  grounds: expected.grounds.toSorted(),
  ...(expected.labels && { labels: expected.labels.toSorted() }),
});

const same = (a: Expectation, b: Expectation): boolean =>
  [a.outcome, a.to, a.target, ...a.grounds, '|', ...(a.labels ?? [])].join() ===
  [b.outcome, b.to, b.target, ...b.grounds, '|', ...(b.labels ?? [])].join();

/** Decides a case's report under the moved mandate. */
const findingsOf = (mandate: Mandate, stage: Stage, { report }: NoticeCase): readonly Finding[] => {
  const ruleSet = ruleSetFor(stage.ruleSets, mandate.uses.ruleSet, report.receivedAt);
  return determine(documentsFrom({ ...stage, mandate, ruleSet }), numbered(report));
};

/** Plays every case of a notice in the fictional directory. */
export const playCases = ({ mandate, cases }: NoticeFile, stage: Stage): readonly PlayedCase[] => {
  const moved = withStandIns(mandate, cases, stage.directory.id);
  return cases.cases.map((one) => {
    const findings = findingsOf(moved, stage, one);
    const compared = one.expect.map((expected, i) => ({
      expected: sorted(expected),
      found: foundIn(findings[i] as Finding, expected),
    }));
    return { name: one.name, differences: compared.filter(({ expected, found }) => !same(expected, found)) };
  });
};
