import { accusationsOf, without as withoutAccused } from '../../domain/report-decider/accusations.ts';
import type { LaterCommand } from '../../domain/report-decider/commands.ts';
import type { ReceivedReport } from '../../domain/report-decider/report-state.ts';
import { reportToDetermine } from '../../domain/report-decider/report-to-determine.ts';
import { joinSights, plainSight } from '../../domain/sight/sight.ts';
import type { Documents } from '../documents/documents.ts';
import type { DocumentLibrary } from '../documents/library.ts';
import type { Ports } from '../ports.ts';
import type { Deed } from './act.ts';
import { barredNow, factsSince } from './barred-now.ts';
import { dangersIn } from './dangers-now.ts';
import { determineNow, determineUnder, documentsFor } from './documents-for.ts';
import type { ActName, Given } from './givens.ts';
import { knownSince } from './known-since.ts';
import { originalIsDuplicate, originalNotFound, unknownOrgan } from './life-problems.ts';
import { accusedByLinked, readReport } from './linked-reports.ts';
import { sightOfLinked, tellLinked } from './linked-sight.ts';
import { noteRepetition } from './note-repetition.ts';
import { answering } from './questions.ts';
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
  { ports, library }: Means,
  kind: Type,
  data: Omit<DataOf<Type>, 'determine'>,
): Deed => ({
  kind,
  body: data,
  command: async (metadata, state) => {
    const determine = await determineNow(ports.store, library, state, metadata.now);
    return { type: kind, data: { ...data, determine }, metadata } as unknown as LaterCommand;
  },
});

interface Means {
  readonly ports: Ports;
  readonly library: DocumentLibrary;
  /** Id of the report. */
  readonly report: string;
}

const originalOf = async ({ store }: Ports, id: string): Promise<ReceivedReport> => {
  const state = await readReport(store, id);
  if (state === undefined) throw originalNotFound(id);
  if (state.report.duplicateOf !== undefined) throw originalIsDuplicate(id, state.report.duplicateOf);
  return state;
};

/** The original is told first: should the link then fail, it minds more than it must and never less. */
const accusedByOriginal = async (
  { ports, library, report }: Means,
  duplicateOf: string,
  { actor, state }: { readonly actor: string; readonly state: ReceivedReport },
) => {
  const isNew = duplicateOf !== report && state.report.duplicateOf === undefined;
  if (!isNew) return { accused: [], linked: plainSight };
  const original = await originalOf(ports, duplicateOf);
  const linked = await sightOfLinked(ports.store, [duplicateOf]);
  const sight = joinSights([state.sight, state.linkedSight]);
  await tellLinked(ports, { id: duplicateOf, own: linked, with: state.everLinked }, actor);
  await noteRepetition(ports, library, { original, by: report, accused: accusationsOf(state), sight, actor });
  const accused = [...accusationsOf(original), ...(await accusedByLinked(ports.store, original))];
  return { accused, linked: joinSights([state.linkedSight, linked]) };
};

const chosen = ({ directory }: Documents, id: string | undefined) => {
  if (id === undefined) return undefined;
  const organ = directory.organ(id);
  if (organ === undefined) throw unknownOrgan(id, directory.directory.id);
  return { organ: organ.id, name: organ.name };
};

/** What each act comes to. */
export const deeds: { readonly [Name in ActName]: (means: Means, given: Given<Name>) => Deed } = {
  addParticulars: ({ ports, library, report }, given) => ({
    kind: 'AddParticulars',
    body: given,
    command: async (metadata, state) => {
      const event = metadata.eventIds[0] as string;
      const particulars = await sealParticulars(ports.vault, given, { report, event });
      const determine = await determineNow(ports.store, library, state, metadata.now);
      return { type: 'AddParticulars', data: { particulars, determine }, metadata };
    },
  }),
  answerQuestions: ({ ports, library }, given) => ({
    kind: 'AddParticulars',
    body: given,
    command: async (metadata, state) => {
      const documents = documentsFor(await library.current(), state);
      const particulars = answering(state, documents, given, ports.clock());
      const determine = await determineNow(ports.store, library, state, metadata.now);
      return { type: 'AddParticulars', data: { particulars, determine }, metadata };
    },
  }),
  link: (means, given) => ({
    kind: 'LinkReport',
    body: given,
    command: async (metadata, state) => {
      const asked = { actor: metadata.actor, state };
      const { accused, linked } = await accusedByOriginal(means, given.duplicateOf, asked);
      const determine = await determineNow(means.ports.store, means.library, state, metadata.now);
      return { type: 'LinkReport', data: { ...given, accused, linked, determine }, metadata };
    },
  }),
  redetermine: ({ ports, library }, given) => ({
    kind: 'RedetermineReport',
    body: given,
    command: async (metadata, state) => {
      const linked = [...(await accusedByLinked(ports.store, state))];
      const determine = determineUnder(await library.current(), state, { linked, now: metadata.now });
      return { type: 'RedetermineReport', data: { ...given, linked, determine }, metadata };
    },
  }),
  clearAccused: ({ ports, library }, given) => ({
    kind: 'ClearAccused',
    body: given,
    command: async (metadata, state) => {
      const linked = await accusedByLinked(ports.store, state);
      const accused = [...withoutAccused([...state.formerly, ...linked], [])];
      const determine = determineUnder(await library.current(), state, { linked: [], now: metadata.now });
      return { type: 'ClearAccused', data: { ...given, accused, determine }, metadata };
    },
  }),
  unlink: (means, given) => determining(means, 'UnlinkReport', given),
  withdraw: (_, given) => saying('WithdrawReport', given),
  erase: (_, given) => saying('EraseReporter', given),
  recuse: (_, given) => saying('RecuseHandler', given),
  notify: (_, given) => saying('NotifyReporter', given),
  override: ({ ports, library }, given) => ({
    kind: 'OverrideDetermination',
    body: given,
    command: async (metadata, state) => {
      const published = await library.current();
      const documents = documentsFor(published, state);
      const linked = await accusedByLinked(ports.store, state);
      const { now } = metadata;
      const barred = barredNow(published, state, linked, now);
      const receiver = chosen(documents, given.receiver);
      const since =
        receiver === undefined ? factsSince(published, state, { matter: given.matter, linked, now }) : [];
      const data = { ...given, receiver, documents: documents.refs, since, barred };
      return { type: 'OverrideDetermination', data, metadata };
    },
  }),
  lift: (means, given) => determining(means, 'LiftOverride', given),
  acknowledgeEscalation: (_, given) => saying('AcknowledgeEscalation', given),
  tellOfDanger: ({ ports, library }, given) => ({
    kind: 'TellOfDanger',
    body: given,
    command: async (metadata, state) => {
      const published = await library.current();
      const report = reportToDetermine(state);
      const linked = await accusedByLinked(ports.store, state);
      const known = knownSince(published, state, { report, linked, now: metadata.now });
      const to = chosen(known.documents, given.to) as NonNullable<ReturnType<typeof chosen>>;
      const data = { ...given, to, barred: dangersIn(known).barred() };
      return { type: 'TellOfDanger', data, metadata };
    },
  }),
  dispatch: ({ ports, library }, given) => ({
    kind: 'DispatchReferral',
    body: given,
    command: async (metadata, state) => {
      const linked = await accusedByLinked(ports.store, state);
      const barred = barredNow(await library.current(), state, linked, metadata.now);
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
  recall: (_, given) => saying('RecallReferral', given),
  reroute: (means, given) => determining(means, 'ReopenReferral', given),
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
