import type { Outcome } from '../../domain/determination/determination.ts';
import { type Discipline, disciplinesIn } from '../../domain/report/discipline-labels.ts';
import { disciplines } from '../../domain/report/matter.ts';
import { inScope } from '../../projections/in-scope.ts';
import type { LedgerEntry } from '../../projections/ledger-entry.ts';
import { anonymous } from '../../projections/projections.ts';
import { referral } from '../../projections/referral.ts';
import { undetermined } from '../../projections/undetermined.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import type { ViewStore } from '../../stores/port/view-store.ts';
import { catchUp } from './catch-up.ts';
import { rowsOf } from './rows.ts';

/**
 * How many matters of a mandate concern a discipline, or none that is known, by what holds of them now. A matter
 * that concerns several counts for each.
 */
export interface DisciplineCount {
  /** Id of the mandate. */
  readonly mandate: string;
  readonly discipline: Discipline | 'none-known';
  readonly outcomes: Readonly<Record<Outcome, number>>;
}

const ledgers = { 'in-scope': inScope, referral, undetermined } as const satisfies Record<Outcome, unknown>;

const nothing: DisciplineCount['outcomes'] = { 'in-scope': 0, referral: 0, undetermined: 0 };

const inOrder = (a: readonly [string, unknown], b: readonly [string, unknown]): number =>
  a[0] < b[0] ? -1 : 1;

type Counts = Map<string, Map<DisciplineCount['discipline'], DisciplineCount['outcomes']>>;

const count = (counts: Counts, { mandate, labels }: LedgerEntry, outcome: Outcome): void => {
  const ofMandate = counts.get(mandate.id) ?? new Map();
  counts.set(mandate.id, ofMandate);
  const found = disciplinesIn(labels);
  for (const one of found.length === 0 ? (['none-known'] as const) : found) {
    const before = ofMandate.get(one) ?? nothing;
    ofMandate.set(one, { ...before, [outcome]: before[outcome] + 1 });
  }
};

/** 涉及纪律, counted in the ledgers, which are caught up with the log first; nothing of it is stored. */
export const disciplineCounts = async (
  store: EventStore,
  views: ViewStore,
): Promise<readonly DisciplineCount[]> => {
  await catchUp(store, views, [anonymous(inScope), anonymous(referral), anonymous(undetermined)]);
  const counts: Counts = new Map();
  for (const [outcome, ledger] of Object.entries(ledgers))
    for await (const { document } of rowsOf(views, anonymous(ledger as typeof inScope)))
      count(counts, document as LedgerEntry, outcome as Outcome);
  return [...counts].toSorted(inOrder).flatMap(([mandate, ofMandate]) =>
    [...disciplines, 'none-known' as const].flatMap((discipline) => {
      const outcomes = ofMandate.get(discipline);
      return outcomes === undefined ? [] : [{ mandate, discipline, outcomes }];
    }),
  );
};
