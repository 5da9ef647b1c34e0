import type { ReportEvent } from '../events/domain-event.ts';
import type { Fact } from '../events/metadata.ts';
import { joinSights, laterSight, nameOfSight, type Sight, type SightName } from '../sight/sight.ts';
import type { Instant } from '../time/instant.ts';
import type { NoteSight } from './commands.ts';
import type { ReceivedReport } from './report-state.ts';

type Sights = Pick<ReceivedReport, 'sight' | 'linkedSight'>;

/** Who may see all of a report: by whom it ever accused and by whom anything that it was ever linked with did. */
export const sightSeen = ({ sight, linkedSight }: Sights): SightName =>
  nameOfSight(joinSights([sight, linkedSight]));

const isSame = (one: Sight, other: Sight): boolean => one.class === other.class && one.open === other.open;

const decidedMatters = ({ matters }: ReceivedReport) =>
  [...matters].flatMap(([matter, { standing }]) =>
    standing === undefined ? [] : [{ matter, outcome: standing.outcome, mandate: standing.mandate }],
  );

/** What is known now of who may see a report; what is absent is as it was. */
export interface SightFound {
  readonly own?: Sight;
  readonly linked?: Sight | undefined;
}

/** The sights of a report once more is known: what was certain stays. */
export const sightsOnceFound = (state: Sights, { own, linked }: SightFound): Sights => ({
  sight: own === undefined ? state.sight : laterSight(state.sight, own),
  linkedSight: linked === undefined ? state.linkedSight : laterSight(state.linkedSight, linked),
});

/** The report once more is known of who may see it, and the event that says so; none where all is as it was. */
export const sightChanges = (
  state: ReceivedReport,
  found: SightFound,
  now: Instant,
): { readonly state: ReceivedReport; readonly facts: readonly Fact<ReportEvent>[] } => {
  const later = sightsOnceFound(state, found);
  if (isSame(state.sight, later.sight) && isSame(state.linkedSight, later.linkedSight))
    return { state, facts: [] };
  const { id, channel, receivedAt } = state.report;
  const data = {
    report: id,
    own: later.sight,
    linked: later.linkedSight,
    from: sightSeen(state),
    to: sightSeen(later),
    channel: channel.kind,
    receivedAt,
    matters: decidedMatters(state),
    dossiers: [...state.dossiers],
  };
  return { state: { ...state, ...later }, facts: [{ type: 'SightChanged', data, occurredAt: now }] };
};

/** What is known by now of whom the reports accuse that it was ever linked with. */
export const noteSight = (
  state: ReceivedReport,
  { data: { linked }, metadata }: NoteSight,
): readonly Fact<ReportEvent>[] => sightChanges(state, { linked }, metadata.now).facts;
