import { fold } from '../../domain/decider.ts';
import type { ReportEvent } from '../../domain/events/domain-event.ts';
import type { LaterCommand } from '../../domain/report-decider/commands.ts';
import { reportDecider } from '../../domain/report-decider/report-decider.ts';
import type { Documents } from '../documents/documents.ts';
import type { DocumentLibrary } from '../documents/library.ts';
import type { Ports } from '../ports.ts';
import { streamOf } from '../receive/stream-of.ts';
import type { Deed } from './act.ts';
import { barredNow } from './barred-now.ts';
import { determineNow, documentsFor } from './documents-for.ts';
import type { ActName, Given } from './givens.ts';
import { originalIsDuplicate, originalNotFound, unknownOrgan } from './life-problems.ts';
import { sealIn, sealParticulars } from './seal-particulars.ts';

type DataOf<Type extends LaterCommand['type']> = Extract<LaterCommand, { type: Type }>['data'];

/** A command that says what happened and needs nothing beside. */
const saying = <Type extends LaterCommand['type']>(kind: Type, data: DataOf<Type>): Deed => ({
  kind,
  body: data,
  command: (metadata) => ({ type: kind, data, metadata }) as LaterCommand,
});

/** A command after which matters are determined again, under the documents published by then. */
const determining = <Type extends LaterCommand['type']>(
  library: DocumentLibrary,
  kind: Type,
  data: Omit<DataOf<Type>, 'determine'>,
): Deed => ({
  kind,
  body: data,
  command: async (metadata, state) => {
    const determine = await determineNow(library, state);
    return { type: kind, data: { ...data, determine }, metadata } as unknown as LaterCommand;
  },
});

const assertOriginal = async ({ store }: Ports, id: string): Promise<void> => {
  const { events } = await store.readStream(streamOf(id));
  const state = fold(
    reportDecider,
    events.map(({ event }) => event as ReportEvent),
  );
  if (state.status === 'absent') throw originalNotFound(id);
  if (state.report.duplicateOf !== undefined) throw originalIsDuplicate(id, state.report.duplicateOf);
};

const chosen = ({ directory }: Documents, id: string | undefined) => {
  if (id === undefined) return undefined;
  const organ = directory.organ(id);
  if (organ === undefined) throw unknownOrgan(id, directory.directory.id);
  return { organ: organ.id, name: organ.name };
};

interface Means {
  readonly ports: Ports;
  readonly library: DocumentLibrary;
  /** Id of the report. */
  readonly report: string;
}

/** What each act comes to. */
export const deeds: { readonly [Name in ActName]: (means: Means, given: Given<Name>) => Deed } = {
  addParticulars: ({ ports, library, report }, given) => ({
    kind: 'AddParticulars',
    body: given,
    command: async (metadata, state) => {
      const event = metadata.eventIds[0] as string;
      const particulars = await sealParticulars(ports.vault, given, { report, event });
      return {
        type: 'AddParticulars',
        data: { particulars, determine: await determineNow(library, state) },
        metadata,
      };
    },
  }),
  link: ({ ports, library, report }, given) => {
    const linking = determining(library, 'LinkReport', given);
    return {
      ...linking,
      command: async (metadata, state) => {
        if (given.duplicateOf !== report) await assertOriginal(ports, given.duplicateOf);
        return linking.command(metadata, state);
      },
    };
  },
  unlink: ({ library }, given) => determining(library, 'UnlinkReport', given),
  withdraw: (_, given) => saying('WithdrawReport', given),
  erase: (_, given) => saying('EraseReporter', given),
  recuse: (_, given) => saying('RecuseHandler', given),
  notify: (_, given) => saying('NotifyReporter', given),
  override: ({ library }, given) => ({
    kind: 'OverrideDetermination',
    body: given,
    command: async (metadata, state) => {
      const published = await library.current();
      const documents = documentsFor(published, state);
      const barred = barredNow(published, state, metadata.now);
      const receiver = chosen(documents, given.receiver);
      const data = { ...given, receiver, documents: documents.refs, barred };
      return { type: 'OverrideDetermination', data, metadata };
    },
  }),
  lift: ({ library }, given) => determining(library, 'LiftOverride', given),
  acknowledgeEscalation: (_, given) => saying('AcknowledgeEscalation', given),
  dispatch: ({ library }, given) => ({
    kind: 'DispatchReferral',
    body: given,
    command: async (metadata, state) => {
      const barred = barredNow(await library.current(), state, metadata.now);
      return { type: 'DispatchReferral', data: { ...given, barred }, metadata };
    },
  }),
  acknowledge: (_, given) => saying('AcknowledgeReferral', given),
  object: ({ library }, given) => ({
    kind: 'ObjectToReferral',
    body: given,
    command: async (metadata, state) => {
      const { mandate, calendar } = documentsFor(await library.current(), state);
      const data = { ...given, reckoning: { zone: mandate.zone, calendar } };
      return { type: 'ObjectToReferral', data, metadata };
    },
  }),
  reroute: ({ library }, given) => determining(library, 'ReopenReferral', given),
  answer: ({ ports, report }, { text: words, ...given }) => ({
    kind: 'AnswerReferral',
    body: { ...given, words },
    command: async (metadata) => {
      const texts = words === undefined ? {} : { answer: words };
      const sealed = await sealIn(ports.vault, report, metadata.eventIds[0] as string, texts);
      return { type: 'AnswerReferral', data: { ...given, text: sealed['answer'] }, metadata };
    },
  }),
};
