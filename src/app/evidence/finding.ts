import type { LocalizedText } from '../../problems/localized.ts';
import type { Problem } from '../../problems/problem.ts';
import type { Position } from '../../stores/port/position.ts';

/** One thing that is wrong with a log, and where. */
export interface LogFinding extends Problem {
  /** The position of the event concerned, or of the first that may be. */
  readonly position?: Position;
  /** The checkpoint concerned, by the name it was handed in under. */
  readonly checkpoint?: string;
}

interface Where extends Pick<LogFinding, 'position' | 'checkpoint'> {
  readonly help?: LocalizedText;
}

export const finding = (code: string, zh: string, en: string, where: Where): LogFinding => ({
  code,
  message: { 'zh-CN': zh, en },
  ...where,
});

/** Findings beyond this number are counted and not kept. */
const enough = 100;

/** Collects findings, as many as anybody reads. */
export interface Findings {
  readonly add: (...findings: readonly LogFinding[]) => void;
  readonly kept: () => readonly LogFinding[];
  readonly count: () => number;
}

export function collectFindings(): Findings {
  const kept: LogFinding[] = [];
  let count = 0;
  return {
    add: (...findings) => {
      count += findings.length;
      kept.push(...findings.slice(0, enough - kept.length));
    },
    kept: () => kept,
    count: () => count,
  };
}
