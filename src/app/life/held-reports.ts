import { openingSince } from '../../domain/derive/timing.ts';
import { reportNotHeld } from '../../domain/report-decider/report-problems.ts';
import { asAdmitted, reportToDetermine } from '../../domain/report-decider/report-to-determine.ts';
import { GuanxiaError } from '../../problems/guanxia-error.ts';
import { anonymous } from '../../projections/projections.ts';
import { type UndeterminedMatter, undetermined } from '../../projections/undetermined.ts';
import type { ViewStore } from '../../stores/port/view-store.ts';
import type { DocumentLibrary } from '../documents/library.ts';
import type { Ports } from '../ports.ts';
import { catchUp } from '../views/catch-up.ts';
import { rowsOf } from '../views/rows.ts';
import { type Act, act } from './act.ts';
import { determineNow, documentsFor } from './documents-for.ts';
import type { Order } from './givens.ts';

const isDone = (error: unknown): boolean => error instanceof GuanxiaError && error.code === 'report-not-held';

/** Ids of the reports that wait for a window to open, from the view of the undetermined. */
export const heldReports = async (ports: Ports, views: ViewStore): Promise<readonly string[]> => {
  await catchUp(ports.store, views, [anonymous(undetermined)]);
  const held = new Set<string>();
  for await (const { document } of rowsOf(views, undetermined, { index: 'held', value: 'yes' }))
    held.add((document as UndeterminedMatter).report);
  return [...held];
};

const admit = (ports: Ports, library: DocumentLibrary, order: Order): Promise<Act> =>
  act(ports, order, {
    kind: 'AdmitReport',
    body: {},
    command: async (metadata, state) => {
      const { mandate } = documentsFor(await library.current(), state);
      const at = openingSince(mandate, asAdmitted(reportToDetermine(state)), metadata.now);
      if (at === undefined) throw reportNotHeld();
      const determine = await determineNow(ports.store, library, state, metadata.now);
      return { type: 'AdmitReport', data: { at, determine }, metadata };
    },
  });

/**
 * Determine every report that came too early and whose window has opened since, as received at the opening.
 * Doing so again does nothing; reports whose window has yet to open go on waiting.
 */
export const decideHeld = async (
  ports: Ports,
  library: DocumentLibrary,
  views: ViewStore,
  actor: string,
): Promise<readonly Act[]> => {
  const acts: Act[] = [];
  for (const report of await heldReports(ports, views)) {
    try {
      acts.push(await admit(ports, library, { report, actor }));
    } catch (error) {
      if (!isDone(error)) throw error;
    }
  }
  return acts;
};
