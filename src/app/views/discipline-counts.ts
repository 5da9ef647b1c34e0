import type { Outcome } from '../../domain/determination/determination.ts';
import { type Discipline, disciplinesIn } from '../../domain/report/discipline-labels.ts';
import { disciplines } from '../../domain/report/matter.ts';
import type { SightName } from '../../domain/sight/sight.ts';
import { sightNames } from '../../domain/sight/sight.ts';
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
 * How many matters of a mandate and of one sight concern a discipline, or none that is known, by what holds of them
 * now. A matter that concerns several counts for each.
 */
export interface DisciplineCount {
  /** Id of the mandate. */
  readonly mandate: string;
  /** Whom they are about, from the group's side: numbers run per class, so that none betrays another. */
  readonly sight: SightName;
  readonly discipline: Discipline | 'none-known';
  readonly outcomes: Readonly<Record<Outcome, number>>;
}

const ledgers = { 'in-scope': inScope, referral, undetermined } as const satisfies Record<Outcome, unknown>;

const nothing: DisciplineCount['outcomes'] = { 'in-scope': 0, referral: 0, undetermined: 0 };

const names = [...disciplines, 'none-known'] as const;

const inOrder = (a: DisciplineCount, b: DisciplineCount): number =>
  a.mandate === b.mandate
    ? sightNames.indexOf(a.sight) - sightNames.indexOf(b.sight) ||
      names.indexOf(a.discipline) - names.indexOf(b.discipline)
    : Number(a.mandate > b.mandate) - 0.5;

const count = (
  counts: Map<string, DisciplineCount>,
  { mandate: { id: mandate }, sight, labels }: LedgerEntry,
  outcome: Outcome,
): void => {
  const found = disciplinesIn(labels);
  for (const discipline of found.length === 0 ? (['none-known'] as const) : found) {
    const key = [mandate, sight, discipline].join('|');
    const { outcomes } = counts.get(key) ?? { outcomes: nothing };
    const counted = { ...outcomes, [outcome]: outcomes[outcome] + 1 };
    counts.set(key, { mandate, sight, discipline, outcomes: counted });
  }
};

/** 涉及纪律, counted in the ledgers, which are caught up with the log first; nothing of it is stored. */
export const disciplineCounts = async (
  store: EventStore,
  views: ViewStore,
): Promise<readonly DisciplineCount[]> => {
  await catchUp(store, views, [anonymous(inScope), anonymous(referral), anonymous(undetermined)]);
  const counts = new Map<string, DisciplineCount>();
  for (const [outcome, ledger] of Object.entries(ledgers))
    for await (const { document } of rowsOf(views, anonymous(ledger as typeof inScope)))
      count(counts, document as LedgerEntry, outcome as Outcome);
  return [...counts.values()].toSorted(inOrder);
};
