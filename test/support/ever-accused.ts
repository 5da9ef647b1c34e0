import type { Matter, ReportEvent, Subject } from '../../src/domain/index.ts';

interface Accused {
  readonly subject: Subject;
}

const harmless: readonly unknown[] = ['claim', 'suggestion', 'false-accusation'];

/** As {@link everAccused}, by the words of one event; `matters` is what the report says, and is brought up to date. */
const accusedIn = (event: ReportEvent, matters: Map<string, Matter>): readonly Accused[] => {
  const accusing = () => [...matters.values()].filter(({ kind }) => !harmless.includes(kind));
  switch (event.type) {
    case 'ReportReceived':
      for (const matter of event.data.matters) matters.set(matter.id, matter);
      return [...accusing(), ...(event.data.linked ?? [])];
    case 'ParticularsAdded':
      for (const { id, ...added } of event.data.matters)
        matters.set(id, { ...(matters.get(id) as Matter), ...(added as Partial<Matter>) });
      return accusing();
    case 'ReportLinked':
    case 'ReportRepeated':
      return event.data.accused;
    case 'ReportRedetermined':
      return event.data.linked;
    default:
      return [];
  }
};

/** Everybody whom a report, by the words of its events, has ever accused, and whom reports accuse that it is linked with. */
export const everAccused = (events: readonly ReportEvent[]): readonly Accused[] => {
  const matters = new Map<string, Matter>();
  return events.flatMap((event) => [...accusedIn(event, matters)]);
};
