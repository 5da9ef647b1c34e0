import * as z from 'zod';
import type { AuditReport } from '../../app/audit-report/audit-report.ts';
import { collectAuditReport } from '../../app/audit-report/collect-audit-report.ts';
import { documentLibrary } from '../../app/documents/library.ts';
import { sharedZone, zonesOf } from '../../app/documents/zones.ts';
import { verifyLog } from '../../app/evidence/verify-log.ts';
import {
  type ImpactResult,
  ruleSetImpact,
  standingChanges,
  type WhatIfResult,
} from '../../app/replay/impact.ts';
import type { Selection } from '../../app/replay/range.ts';
import type { Finding } from '../../app/replay/replayed.ts';
import { type Swap, swapperOf } from '../../app/replay/swap.ts';
import { tallied } from '../../app/replay/tally.ts';
import type { Change } from '../../app/replay/what-if.ts';
import { combined, noWhatIf } from '../../app/replay/what-if-tally.ts';
import { directory } from '../../domain/directory/directory.ts';
import { calendar } from '../../domain/documents/calendar.ts';
import { reportId } from '../../domain/ids.ts';
import { mandate } from '../../domain/mandate/schema/mandate.ts';
import type { Reader } from '../../domain/sight/sight.ts';
import { isDate, type Period } from '../../domain/time/when.ts';
import { parseValue } from '../../json/parse-with.ts';
import { decisionsCheck, logCheck } from '../../presentation/audit-report/checks.ts';
import type { Check, Overdue } from '../../presentation/audit-report/content.ts';
import { renderAuditReport } from '../../presentation/audit-report/render.ts';
import { engineNames } from '../../presentation/replay/engine-names.ts';
import type { Verified } from '../../presentation/replay/verify-json.ts';
import type { Language } from '../../problems/localized.ts';
import { type RuleSet, ruleSet } from '../../rules/schema/rule-set.ts';
import { silent } from '../meter.ts';
import { overdueAt } from '../overdue.ts';
import { packageVersion } from '../package-files.ts';
import { together } from '../replay/engines.ts';
import { type Job, noPart, type Part } from '../replay/job.ts';
import { type Course, endOf, partsOf, runJob } from '../replay/run-job.ts';
import { given, languageShape, periodShape, readerShape, readFor, type Sources } from './sources.ts';

const threads = z.int().min(1).max(64).default(1);

/** Dates count in the zone of the mandate that was decided under. */
export const zoned = async <Selected extends Period>(
  { store }: Pick<Sources, 'store'>,
  selected: Selected,
): Promise<Selected & Pick<Selection, 'zones'>> =>
  [selected.since, selected.until].some((edge) => edge !== undefined && isDate(edge))
    ? { ...selected, zones: zonesOf(await documentLibrary(store).current()) }
    : selected;

const courseOf = async ({ store, url }: Pick<Sources, 'store' | 'url'>, wanted: number): Promise<Course> => ({
  store,
  url,
  parts: await partsOf(store),
  threads: wanted,
  progress: silent,
});

/** What a verification has come to, and whatever is not the same, in the order of the log. */
export interface VerifiedLog extends Verified {
  /** Whether every determination was decided again as it is recorded. */
  readonly ok: boolean;
  readonly findings: readonly Finding[];
}

const verifying = z.strictObject({
  engine: z.enum(engineNames).default('guanxia'),
  report: reportId.optional(),
  threads,
  ...readerShape,
  ...periodShape,
});
export type VerifyWish = z.input<typeof verifying>;

/** Goes through the log and shows what was found in each part as it is done. */
export const verifiedBy = async (
  course: Course,
  { engine, selection }: Omit<Extract<Job, { kind: 'verify' }>, 'kind'>,
  show: (findings: readonly Finding[]) => void,
): Promise<Verified> => {
  let sum: Pick<Part, 'tally' | 'opinions'> = noPart;
  for await (const { tally, opinions, findings } of runJob(course, { kind: 'verify', engine, selection })) {
    sum = { tally: tallied(sum.tally, tally), opinions: together(sum.opinions, opinions) };
    show(findings);
  }
  return { ...sum, engine, upTo: endOf(course.parts) };
};

export const verify = async (sources: Sources, wish: VerifyWish = {}): Promise<VerifiedLog> => {
  const { engine, threads: wanted, for: who, ...selection } = parseValue(verifying, wish);
  const read = readFor(sources, who);
  const findings: Finding[] = [];
  const job = { engine, selection: given(await zoned(sources, selection)) };
  const verified = await verifiedBy(await courseOf(read, wanted), job, (some) => findings.push(...some));
  return { ...verified, ok: findings.length === 0, findings };
};

const swapped = z
  .strictObject({
    mandate: mandate.optional(),
    directory: directory.optional(),
    calendar: calendar.optional(),
    ruleSet: ruleSet.optional(),
  })
  .refine((swap) => Object.values(swap).some((document) => document !== undefined));

const comparing = z.strictObject({ threads, ...readerShape, ...periodShape });
export type WhatIfWish = z.input<typeof comparing>;

/** What would be decided otherwise with other documents, gone through part by part. */
export const comparedBy = async (
  course: Course,
  { swap, selection }: Omit<Extract<Job, { kind: 'what-if' }>, 'kind'>,
): Promise<WhatIfResult> => {
  const told: Change[] = [];
  let tally = noWhatIf;
  for await (const { changes, whatIf: part } of runJob(course, { kind: 'what-if', swap, selection })) {
    told.push(...changes);
    tally = combined(tally, part);
  }
  return { tally, changes: standingChanges(told), refs: swapperOf(swap).refs, upTo: endOf(course.parts) };
};

export const whatIf = async (sources: Sources, swap: Swap, wish: WhatIfWish = {}): Promise<WhatIfResult> => {
  const documents: Swap = given(parseValue(swapped, swap));
  const { threads: wanted, for: who, ...selection } = parseValue(comparing, wish);
  return comparedBy(await courseOf(readFor(sources, who), wanted), {
    swap: documents,
    selection: given(await zoned(sources, selection)),
  });
};

const weighing = z.strictObject(readerShape);
export type ImpactWish = z.input<typeof weighing>;

export const impact = async (
  sources: Sources,
  content: RuleSet,
  wish: ImpactWish = {},
): Promise<ImpactResult> => {
  const { for: who } = parseValue(weighing, wish);
  return ruleSetImpact(readFor(sources, who).store, parseValue(ruleSet, content));
};

const auditing = z.strictObject({
  verify: z.boolean().default(false),
  ...readerShape,
  ...periodShape,
  ...languageShape,
});
export type AuditWish = z.input<typeof auditing>;

/** What an auditor is told of a log. */
export interface AuditedLog {
  readonly report: AuditReport;
  /** What should have been done by now and was not, the longest overdue first. */
  readonly overdue: readonly Overdue[];
  /** What was checked, where it was asked for. */
  readonly checks: readonly Check[];
  /** All of it as one page that can be kept, sent and printed. */
  readonly html: string;
}

const checksOf = async (sources: Sources, who: Reader | undefined): Promise<readonly Check[]> => {
  const { tally } = await verify(sources, given({ for: who }));
  const verdict = await verifyLog(readFor(sources, who).store, { trees: [] });
  return [decisionsCheck(tally), logCheck(verdict, 0)];
};

export const auditReport = async (sources: Sources, wish: AuditWish = {}): Promise<AuditedLog> => {
  const { lang, verify: checked, for: who, ...period } = parseValue(auditing, wish);
  return audited(sources, { lang, period, for: who }, checked ? await checksOf(sources, who) : []);
};

interface Audited {
  readonly lang: Language;
  readonly period: Period;
  readonly for?: Reader | undefined;
}

/** As {@link auditReport}, with what was checked elsewhere. */
export const audited = async (
  sources: Sources,
  { lang, period, for: who }: Audited,
  checks: readonly Check[],
): Promise<AuditedLog> => {
  const made = sources.clock();
  const report = await collectAuditReport(readFor(sources, who).store, given(period));
  const overdue = await overdueAt(sources.store, made, who);
  const by = `guanxia ${packageVersion()}`;
  const published = await sources.library.current();
  const html = renderAuditReport({
    language: lang,
    made,
    by,
    report,
    overdue,
    checks,
    zone: sharedZone(published),
    zones: zonesOf(published),
  });
  return { report, overdue, checks, html };
};
