import type { ReportEvent } from '../../domain/events/domain-event.ts';
import type { Sealed } from '../../domain/report/sealed.ts';

type Named = readonly (readonly [field: string, sealed: Sealed | undefined])[];

/** What an event has sealed, by the names under which the vault opens it. */
const sealedIn = ({ id, type, data }: ReportEvent): Named => {
  switch (type) {
    case 'ReportReceived':
      return [
        ['text', data.text],
        ['identity', data.reporter.identity],
        ...data.matters.map(({ text }, i) => [`matter-${i + 1}`, text] as const),
      ];
    case 'ParticularsAdded':
      return [
        [`text.${id}`, data.text],
        [`identity.${id}`, data.reporter?.identity],
        ...data.matters.map(({ id: matter, text }) => [`matter-${matter}.${id}`, text] as const),
      ];
    case 'ReferralAnswered':
      return [[`answer.${id}`, data.text]];
    default:
      return [];
  }
};

/** Everything that is sealed in a report, by the names of its fields, in the order in which it came. */
export const sealedFields = (events: readonly ReportEvent[]): ReadonlyMap<string, Sealed> =>
  new Map(
    events
      .flatMap(sealedIn)
      .flatMap(([field, sealed]) => (sealed === undefined ? [] : [[field, sealed] as const])),
  );
