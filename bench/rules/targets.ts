/** Median microseconds of a side by name. */
export type Medians = ReadonlyMap<string, number>;

/** A target of the project and what was measured. */
export interface Target {
  readonly name: string;
  readonly target: string;
  readonly measured: number;
  readonly met: boolean;
}

const ratio = (medians: Medians, a: string, b: string): number =>
  (medians.get(a) ?? Number.NaN) / (medians.get(b) ?? Number.NaN);

const atMost = (name: string, most: number, measured: number): Target => ({
  name,
  target: `≤ ${most}`,
  measured,
  met: measured <= most,
});

const atLeast = (name: string, least: number, measured: number): Target => ({
  name,
  target: `≥ ${least}`,
  measured,
  met: measured >= least,
});

const bySize = [
  { rules: 30, byHand: 8, stock: 600 },
  { rules: 300, byHand: 3, stock: 4000 },
  { rules: 3000, byHand: 3.5, stock: 50_000 },
];

/** P1–P3: the ratios of one interleaved run. */
export const ratioTargets = (medians: Medians): readonly Target[] => [
  ...bySize.flatMap(({ rules, byHand, stock }) => {
    const of = (side: string): string => `${side}, ${rules} rules`;
    return [
      atMost(`P1 × hand-written, ${rules} rules`, byHand, ratio(medians, of('guanxia'), of('hand-written'))),
      atMost(
        `P1 × hand-written rule by rule, ${rules} rules`,
        byHand,
        ratio(medians, of('guanxia'), of('hand-written, rule by rule')),
      ),
      atLeast(
        `P1 faster than json-rules-engine, ${rules} rules`,
        stock,
        ratio(medians, of('json-rules-engine'), of('guanxia')),
      ),
      atMost(
        `P3 a tenth of the facts unknown, ${rules} rules`,
        1.5,
        ratio(medians, of('guanxia, a tenth unknown'), of('guanxia')),
      ),
      atMost(
        `P3 a fifth of the facts unknown, ${rules} rules`,
        1.5,
        ratio(medians, of('guanxia, a fifth unknown'), of('guanxia')),
      ),
    ];
  }),
  atMost('P2 3,000 rules against 30', 2.5, ratio(medians, 'guanxia, 3000 rules', 'guanxia, 30 rules')),
];

/** P4: loading. */
export const loadingTargets = (milliseconds: number, heapMiB: number): readonly Target[] => [
  atMost('P4 compile 3,000 rules, ms', 150, milliseconds),
  atMost('P4 heap of 3,000 rules, MiB', 20, heapMiB),
];
