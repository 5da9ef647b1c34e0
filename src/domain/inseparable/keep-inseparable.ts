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

/** All parts that are tied to one of `anchors`, directly or through others. */
const reach = (parts: readonly Part[], anchors: readonly string[]): ReadonlySet<string> => {
  const reached = new Set(anchors);
  const open = [...anchors];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const part = parts.find(({ id }) => id === at);
    if (part === undefined) continue;
    for (const other of parts)
      if (!reached.has(other.id) && tied(part, other)) {
        reached.add(other.id);
        open.push(other.id);
      }
  }
  return reached;
};

/** What is about the group's own people, or about those who sent it, is never kept. */
const mayKeep = ({ facts }: Finding['data']): boolean =>
  facts['subject.inspector'] !== true && facts['subject.above-target'] !== true;

const kept = (finding: Finding, ground: Ground): Finding => {
  if (finding.outcome !== 'referral' || !mayKeep(finding.data)) return finding;
  const { receiver: _elsewhere, ...data } = finding.data;
  return { outcome: 'in-scope', data: { ...data, grounds: [ground] } };
};

/**
 * A law of the engine for mixed reports: what would be referred and cannot be told apart from a matter in
 * scope stays with the group as the lead (监察法 (2018) Art 34(2) by analogy, 信访工作条例 Art 24). What is
 * undetermined stays so. Of its clauses those are cited whose source `sources` names.
 */
export const keepInseparable = (
  parts: readonly Part[],
  findings: readonly Finding[],
  sources: Readonly<Record<string, unknown>>,
): readonly Finding[] => {
  if (parts.every(({ inseparableFrom = [] }) => inseparableFrom.length === 0)) return findings;
  const anchors = findings.filter(({ outcome }) => outcome === 'in-scope').map(({ data }) => data.matter);
  const staying = reach(parts, anchors);
  const ground = {
    rule: inseparablePart,
    cites: cites.filter(({ source }) => Object.hasOwn(sources, source)),
  };
  return findings.map((finding) => (staying.has(finding.data.matter) ? kept(finding, ground) : finding));
};
