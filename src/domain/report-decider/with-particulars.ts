import type { EventOf } from '../events/domain-event.ts';
import { confirmedAgain } from '../report/confirmation.ts';
import type { Particulars } from '../report/particulars.ts';
import { accusedUntil, minding } from './accusations.ts';
import type { MatterState, ReceivedReport } from './report-state.ts';

type Head = ReceivedReport['report'];

/** What is given replaces what was known; what is absent stays. */
const headWith = (head: Head, { channel, reporter, text }: Particulars): Head => ({
  ...head,
  ...(channel === undefined ? {} : { channel }),
  ...(text === undefined ? {} : { text }),
  reporter: { ...head.reporter, ...reporter },
});

const matterWith = (state: MatterState, { matters }: Particulars): MatterState => {
  const added = matters.find(({ id }) => id === state.matter.id);
  if (added === undefined) return state;
  const { subject = state.matter.subject, confirmed, ...rest } = added;
  const known = state.matter.confirmed;
  const all = confirmed === undefined ? known : confirmedAgain(known ?? [], confirmed);
  return {
    ...state,
    matter: { ...state.matter, ...rest, subject, ...(all === undefined ? {} : { confirmed: all }) },
  };
};

/** The report once particulars were added. */
export const withParticulars = (
  state: ReceivedReport,
  { data }: Pick<EventOf<'ParticularsAdded'>, 'data'>,
): ReceivedReport => ({
  ...minding(state, accusedUntil(state, data)),
  report: headWith(state.report, data),
  matters: new Map([...state.matters].map(([id, matter]) => [id, matterWith(matter, data)])),
});
