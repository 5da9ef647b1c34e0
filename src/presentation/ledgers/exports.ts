import type { Outcome } from '../../domain/determination/determination.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import { text } from '../../problems/text.ts';
import { bySubject } from '../../projections/by-subject.ts';
import type { Dossier } from '../../projections/dossier.ts';
import { inScope } from '../../projections/in-scope.ts';
import type { LedgerEntry } from '../../projections/ledger-entry.ts';
import type { Projection } from '../../projections/projection.ts';
import { referral } from '../../projections/referral.ts';
import { undetermined } from '../../projections/undetermined.ts';
import { outcomeWords } from '../findings/outcome-words.ts';
import type { Column } from './column.ts';
import { dossierColumns } from './dossier-columns.ts';
import type { ExportName } from './export-names.ts';
import { arrivalColumns, decisionColumns } from './matter-columns.ts';
import type { Line } from './of-report.ts';
import { referralColumns } from './referral-columns.ts';
import { reportColumns, termColumn } from './report-columns.ts';
import { undeterminedColumns } from './undetermined-columns.ts';

/** What the filter looks at. */
export interface Filtered {
  readonly mandate: string;
  readonly receivedAt: string;
}

/** A view as it is exported. */
export interface Export {
  readonly title: LocalizedText;
  readonly projection: Projection<unknown>;
  readonly columns: readonly Column<unknown>[];
  /** The lines that a document of the view makes. */
  readonly lines: (document: unknown) => readonly Line[];
  readonly filtered: (line: unknown) => Filtered;
  readonly notes: readonly LocalizedText[];
}

const notes = {
  terms: text(
    '办结期限只列导出时尚未办结的各项期限及其最后一日，按下列现行日历计算；日历未收录的年份无法计算，照此写明',
    'due by: what is still due when the ledger is written, and its last day, by the calendars named here; where they do not cover the year, the cell says so',
  ),
  reporter: text(
    '不列信访人、联系方式和信访内容：均封存于日志之外，台账不含',
    'the reporter, how to reach them and what they wrote are left out on purpose: they are sealed outside the log',
  ),
};

const outcomeColumn = (outcome: Outcome): Column<unknown> => ({
  heading: text('判定', 'outcome'),
  cell: ({ cli }) => cli.say(outcomeWords[outcome]),
});

const ledger = <Entry>(
  outcome: Outcome,
  title: LocalizedText,
  projection: Projection<Entry>,
  columns: readonly Column<Entry>[],
): Export => ({
  title,
  projection: projection as Projection<unknown>,
  columns: [
    ...arrivalColumns,
    outcomeColumn(outcome),
    ...columns,
    termColumn,
    ...decisionColumns,
    ...reportColumns,
  ] as readonly Column<unknown>[],
  lines: (document) => [document as Line],
  filtered: (line) => {
    const { mandate, receivedAt } = line as LedgerEntry;
    return { mandate: mandate.id, receivedAt };
  },
  notes: [notes.terms, notes.reporter],
});

const dossiers: Export = {
  title: text('卷宗', 'dossiers'),
  projection: bySubject as Projection<unknown>,
  columns: [...dossierColumns, ...reportColumns] as readonly Column<unknown>[],
  lines: (document) => {
    const { entries, ...of } = document as Dossier;
    return entries.map((entry) => ({ ...of, ...entry }));
  },
  filtered: (line) => line as Filtered,
  notes: [notes.reporter],
};

export const ledgers: Readonly<Record<ExportName, Export>> = {
  'in-scope': ledger('in-scope', text('受理台账', 'matters in scope'), inScope, []),
  referral: ledger('referral', text('转办台账', 'referrals'), referral, referralColumns),
  undetermined: ledger(
    'undetermined',
    text('待定台账', 'undetermined matters'),
    undetermined,
    undeterminedColumns,
  ),
  'by-subject': dossiers,
};
