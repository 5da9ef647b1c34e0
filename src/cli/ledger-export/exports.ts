import type { LocalizedText } from '../../problems/index.ts';
import {
  bySubject,
  type Dossier,
  inScope,
  type Projection,
  referral,
  undetermined,
} from '../../projections/index.ts';
import { text } from '../words/text.ts';
import type { Column } from './column.ts';
import { dossierColumns } from './dossier-columns.ts';
import type { ExportName } from './export-names.ts';
import { arrivalColumns, decisionColumns } from './matter-columns.ts';
import { referralColumns } from './referral-columns.ts';
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
  readonly lines: (document: unknown) => readonly unknown[];
  readonly filtered: (line: unknown) => Filtered;
}

const ledger = <Entry>(
  title: LocalizedText,
  projection: Projection<Entry>,
  columns: readonly Column<Entry>[],
): Export => ({
  title,
  projection: projection as Projection<unknown>,
  columns: [...arrivalColumns, ...columns, ...decisionColumns] as readonly Column<unknown>[],
  lines: (document) => [document],
  filtered: (line) => {
    const { mandate, receivedAt } = line as { mandate: { id: string }; receivedAt: string };
    return { mandate: mandate.id, receivedAt };
  },
});

const dossiers: Export = {
  title: text('卷宗', 'dossiers'),
  projection: bySubject as Projection<unknown>,
  columns: dossierColumns as readonly Column<unknown>[],
  lines: (document) => {
    const { entries, ...of } = document as Dossier;
    return entries.map((entry) => ({ ...of, ...entry }));
  },
  filtered: (line) => line as Filtered,
};

export const ledgers: Readonly<Record<ExportName, Export>> = {
  'in-scope': ledger(text('受理台账', 'matters in scope'), inScope, []),
  referral: ledger(text('转办台账', 'referrals'), referral, referralColumns),
  undetermined: ledger(text('待定台账', 'undetermined matters'), undetermined, undeterminedColumns),
  'by-subject': dossiers,
};
