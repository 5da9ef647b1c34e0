import { bySubject } from '../../projections/by-subject.ts';
import { duties } from '../../projections/duties.ts';
import { inScope } from '../../projections/in-scope.ts';
import type { Projection } from '../../projections/projection.ts';
import { referral } from '../../projections/referral.ts';
import { statistics } from '../../projections/statistics.ts';
import { undetermined } from '../../projections/undetermined.ts';
import { inScopeTable, referralTable, undeterminedTable } from './ledger-tables.ts';
import { bySubjectTable, dutiesTable, statisticsTable } from './other-tables.ts';
import type { TableOf } from './table-of.ts';
import type { ViewName } from './view-names.ts';

/** A view and how it is shown. Documents come from the view's own store, so they are of its type. */
export interface ShownView {
  readonly projection: Projection<unknown>;
  readonly table: TableOf<unknown>;
}

const shown = <Document>(projection: Projection<Document>, table: TableOf<Document>): ShownView => ({
  projection: projection as Projection<unknown>,
  table: table as TableOf<unknown>,
});

export const views: Readonly<Record<ViewName, ShownView>> = {
  'in-scope': shown(inScope, inScopeTable),
  referral: shown(referral, referralTable),
  undetermined: shown(undetermined, undeterminedTable),
  'by-subject': shown(bySubject, bySubjectTable),
  statistics: shown(statistics, statisticsTable),
  duties: shown(duties, dutiesTable),
};
