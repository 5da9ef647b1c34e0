import type { Ask } from '../determination/determination.ts';
import type { Finding } from '../report-decider/findings.ts';

/** The name under which the law below stands among a determination's grounds. */
export const inseparablePart = 'inseparable-part';

type Ground = Finding['data']['grounds'][number];

/** The clauses that the law below rests on. */
const cites: Ground['cites'] = [
  { source: 'supervision-2018', clause: '第三十四条第二款（参照）', verified: true },
  { source: 'petition-2022', clause: '第二十四条', verified: true },
];

interface Part {
  readonly id: string;
  readonly inseparableFrom?: readonly string[] | undefined;
}

/** Whether either says that it cannot be told apart from the other. */
const tied = (a: Part, b: Part): boolean =>
  (a.inseparableFrom?.includes(b.id) ?? false) || (b.inseparableFrom?.includes(a.id) ?? false);

/** The parts that hang together, directly or through others; each by itself where nothing is tied to it. */
const groupsOf = (parts: readonly Part[]): readonly ReadonlySet<string>[] => {
  const groups: Set<string>[] = [];
  for (const part of parts) {
    const joined = groups.filter((group) => parts.some((one) => group.has(one.id) && tied(one, part)));
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    groups.push(new Set([part.id, ...joined.flatMap((group) => [...group])]));
  }
  return groups;
};

/** Whether it is about the group's own people, or about those who sent it; `null` where nobody knows. */
const goesItsOwnWay = ({ data: { facts } }: Finding): boolean | null => {
  const either = [facts['subject.inspector'], facts['subject.above-target']];
  if (either.includes(true)) return true;
  return either.every((one) => one === false) ? false : null;
};

type Referral = Extract<Finding, { outcome: 'referral' }>;
type Undetermined = Extract<Finding, { outcome: 'undetermined' }>;

const isReferral = (finding: Finding): finding is Referral => finding.outcome === 'referral';
const isUndetermined = (finding: Finding): finding is Undetermined => finding.outcome === 'undetermined';

/** What its own answer would be does not matter any more, unless it might be about the group's own people. */
const kept = (finding: Finding, ground: Ground): Finding => {
  if (finding.outcome === 'in-scope') return finding;
  if (goesItsOwnWay(finding) === null) return asked(finding, [whoseIsIt], []);
  const {
    receiver: _elsewhere,
    reason: _none,
    asks: _of,
    candidates: _whom,
    ...data
  } = finding.data as Referral['data'] & Undetermined['data'];
  return { outcome: 'in-scope', data: { ...data, grounds: [ground] } };
};

const asked = (finding: Finding, asks: readonly Ask[], candidates: readonly string[]): Finding => {
  if (!isReferral(finding)) return finding;
  const { receiver: _open, ...data } = finding.data;
  return {
    outcome: 'undetermined',
    data: { ...data, reason: 'inseparable', asks: [...asks], candidates: [...candidates] },
  };
};

/** Nothing is sent away before the questions about what it cannot be told apart from are answered there. */
const held = (finding: Finding, open: readonly Undetermined[]): Finding =>
  asked(
    finding,
    open.flatMap(({ data }) => data.asks.map((ask) => ({ ...ask, of: ask.of ?? data.matter }))),
    isReferral(finding) ? [finding.data.receiver.organ] : [],
  );

const whoseIsIt: Ask = {
  question: {
    'zh-CN': '被反映对象是否巡视组成员，或派出党组织的领导及更高层级干部？',
    en: 'Is the subject one of the inspection group, or does it lead the sending Party organisation or a higher one?',
  },
  field: 'subject.posts',
  facts: ['subject.inspector', 'subject.above-target'],
};

const whichLeads: Ask = {
  question: {
    'zh-CN': '不能分开的各事项分属不同机关：由哪个机关牵头？',
    en: 'several organs are competent for parts that cannot be told apart: which one leads?',
  },
  field: 'decision',
  facts: [],
};

/** All go to the discipline organ among their receivers, which leads; where none or several are, that is asked. */
const together = (findings: readonly Referral[], ground: Ground): readonly Finding[] => {
  const organs = [...new Set(findings.map(({ data }) => data.receiver.organ))].sort();
  if (organs.length < 2) return findings;
  const leading = findings.filter(({ data }) => data.receiver.kind === 'discipline-organ');
  const [lead, other] = [
    ...new Map(leading.map(({ data }) => [data.receiver.organ, data.receiver])).values(),
  ];
  if (lead === undefined || other !== undefined)
    return findings.map((finding) => asked(finding, [whichLeads], organs));
  const why = [...lead.why, { reason: 'inseparable-part' as const, cites: ground.cites }];
  return findings.map((finding) =>
    finding.data.receiver.organ === lead.organ
      ? finding
      : { outcome: 'referral', data: { ...finding.data, receiver: { ...lead, why } } },
  );
};

const decidedAsOne = (findings: readonly Finding[], ground: Ground): readonly Finding[] => {
  if (findings.length < 2) return findings;
  if (findings.some(({ outcome }) => outcome === 'in-scope'))
    return findings.map((finding) => kept(finding, ground));
  const open = findings.filter(isUndetermined);
  return open.length > 0
    ? findings.map((finding) => held(finding, open))
    : together(findings.filter(isReferral), ground);
};

/**
 * A law of the engine for parts of a report that cannot be told apart (监察法 (2018) Art 34(2) by analogy, 信访工作条例
 * Art 24): with one in scope they stay with the group as the lead; else none is sent away before the questions about
 * the others are answered, and all go to one organ, the discipline organ among the competent ones. Of its clauses
 * those are cited whose source `sources` names.
 */
export const keepInseparable = (
  parts: readonly Part[],
  findings: readonly Finding[],
  sources: Readonly<Record<string, unknown>>,
): readonly Finding[] => {
  if (parts.every(({ inseparableFrom = [] }) => inseparableFrom.length === 0)) return findings;
  const ground = {
    rule: inseparablePart,
    cites: cites.filter(({ source }) => Object.hasOwn(sources, source)),
  };
  const decided = groupsOf(parts).flatMap((group) =>
    decidedAsOne(
      findings.filter((finding) => group.has(finding.data.matter) && goesItsOwnWay(finding) !== true),
      ground,
    ),
  );
  return findings.map(
    (finding) => decided.find(({ data }) => data.matter === finding.data.matter) ?? finding,
  );
};
