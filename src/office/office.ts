import { existsSync } from 'node:fs';
import { type AccessControl, accessOf } from '../app/access/access.ts';
import { type DocumentLibrary, documentLibrary } from '../app/documents/library.ts';
import { createJurisdiction, type Jurisdiction } from '../app/jurisdiction.ts';
import { clearRefused, type Destination, type Forwarded, forwardOutbox } from '../app/outbox/forward.ts';
import { type Outbox, refusedIn } from '../app/outbox/outbox.ts';
import { receiveOrQueue } from '../app/outbox/receive-or-queue.ts';
import type { Clock, Ids, Ports } from '../app/ports.ts';
import { receive } from '../app/receive/receive.ts';
import type { Receipt, Submission } from '../app/receive/submission.ts';
import { systemClock, uuidV7 } from '../app/system-ports.ts';
import { determineRecorded } from '../app/worker/determine-recorded.ts';
import type { LocalizedText } from '../problems/localized.ts';
import { memoryEventStore } from '../stores/memory/event-store.ts';
import type { EventStore } from '../stores/port/event-store.ts';
import type { ViewStore } from '../stores/port/view-store.ts';
import { memoryVault } from '../vault/memory-vault.ts';
import type { Vault } from '../vault/vault.ts';
import { type ReadSide, readSide } from './read-side.ts';
import type { Sources } from './reads/sources.ts';
import { openOutbox } from './stores/open-outbox.ts';
import { type Access, openLog, openVault } from './stores/open-store.ts';
import { openViews } from './stores/open-views.ts';
import { type KeptStore, parseStoreUrl, type StoreUrl } from './stores/store-url.ts';
import { viewsToRead } from './stores/views-to-read.ts';
import { parseViewsUrl } from './stores/views-url.ts';
import { located } from './surroundings.ts';

/**
 * What an office is composed of. What is given as a URL is opened and closed by the office; what is given open
 * stays the giver's, who closes it.
 */
export interface OfficeOptions {
  /** The log: `sqlite:PATH`, a path, `esdb://…`, or an open store. */
  readonly store: string | EventStore;
  /** `sqlite:PATH`, `postgres://…`, or an open store; beside the log unless told. An open log needs open views. */
  readonly views?: string | ViewStore | undefined;
  /** Beside the log unless told. An open log needs an open vault. */
  readonly vault?: Vault | undefined;
  /** `sqlite:PATH`: reports that the server cannot take now wait there, instead of failing. */
  readonly outbox?: string | undefined;
  /** Whether the log is only read, written to, or made where there is none; `write` unless told. */
  readonly access?: Access | undefined;
  /**
   * With it, views that cannot be kept beside the log are made in memory, and it is told so; without, they are
   * refused.
   */
  readonly note?: (note: LocalizedText) => void;
  readonly clock?: Clock;
  readonly ids?: Ids;
}

/**
 * Everything that is done over one log, and what it is done with: one document library, one clock. The command,
 * the library and whatever serves HTTP work on an office, and compose nothing themselves.
 */
export interface Office extends Jurisdiction, ReadSide, Sources {
  readonly ports: Ports;
  /** Who may do what. */
  readonly access: AccessControl;
  /** What waits on this machine for the server; none where the office was opened without. */
  readonly outbox: OutboxDoor | undefined;
  /** Closes what the office opened. Doing so again does nothing. */
  readonly close: () => Promise<void>;
}

/** The outbox of an office. */
export interface OutboxDoor {
  /** Brings what waits into the log; what has arrived in a log without workers is determined at once. */
  readonly forward: (actor: string) => Promise<Forwarded>;
  /** Ids of the reports that could not enter the log, until somebody clears them. */
  readonly refused: () => Promise<readonly string[]>;
  /** @throws {GuanxiaError} `not-refused` */
  readonly clear: (report: string) => Promise<void>;
}

interface Closable {
  readonly close: () => Promise<void>;
}

export type Keep = <T extends Closable>(one: T) => T;

/** What was opened, to be closed in the opposite order. */
const closer = () => {
  const opened: Closable[] = [];
  return {
    keep: <T extends Closable>(one: T): T => {
      opened.push(one);
      return one;
    },
    close: async (): Promise<void> => {
      for (let one = opened.pop(); one !== undefined; one = opened.pop()) await one.close();
    },
  };
};

const once = <T>(open: () => Promise<T>): (() => Promise<T>) => {
  let opening: Promise<T> | undefined;
  return () => {
    opening ??= open();
    return opening;
  };
};

/** Where there is an outbox, nobody has to wait for the server. */
const impatient = { call: 2_000, operation: 3_000 };

const mustBeOpen = (what: string): never => {
  throw new TypeError(`An office over an open log needs its ${what} open as well.`);
};

const logOf = async (
  store: OfficeOptions['store'],
  access: Access,
  isPatient: boolean,
  keep: Keep,
): Promise<{ readonly store: EventStore; readonly url?: KeptStore }> => {
  if (typeof store !== 'string') return { store };
  const url = parseStoreUrl(store);
  return { store: keep(await openLog(url, access, isPatient ? {} : impatient)), url };
};

const viewsOf = (
  { views, note }: OfficeOptions,
  url: KeptStore | undefined,
  keep: Keep,
): (() => Promise<ViewStore>) => {
  if (typeof views === 'object') return async () => views;
  if (views === undefined && url === undefined) return async () => mustBeOpen('views');
  const place = views === undefined ? undefined : parseViewsUrl(views);
  const log: StoreUrl = url ?? { kind: 'memory' };
  return once(async () =>
    keep(await (note === undefined ? openViews(log, place) : viewsToRead(log, place, note))),
  );
};

/**
 * Receives for show, under the documents of a store that has no vault yet. Whatever is wrong is told before a
 * vault and its key are made for nothing.
 */
const rehearse = async ({ clock, ids }: Ports, library: DocumentLibrary, submission: Submission) =>
  receive({ clock, ids, store: memoryEventStore(), vault: memoryVault() }, library, submission);

interface Intake extends Pick<Office, 'ports' | 'library'> {
  readonly url: KeptStore | undefined;
  readonly outbox: Outbox | undefined;
}

/** Only a server has workers: elsewhere what arrives is determined at once. */
const determining = ({ ports, library, url }: Intake, actor: string): Pick<Destination, 'determine'> =>
  url?.kind === 'eventstoredb'
    ? {}
    : { determine: (arrived) => determineRecorded(ports, library, arrived, actor) };

const outboxDoor = (parts: Intake): OutboxDoor | undefined => {
  const { outbox, ports } = parts;
  if (outbox === undefined) return undefined;
  return {
    forward: (actor) => forwardOutbox(outbox, { store: ports.store, ...determining(parts, actor) }),
    refused: () => refusedIn(outbox),
    clear: (report) => clearRefused(outbox, report),
  };
};

/** Takes reports in: into the log, or into the outbox when the server is out of reach. */
const intake =
  (parts: Intake) =>
  async (submission: Submission): Promise<Receipt> => {
    const { ports, library, url, outbox } = parts;
    if (outbox !== undefined) {
      const queue = { outbox, ...determining(parts, submission.actor) };
      return receiveOrQueue(ports, library, queue, submission);
    }
    if (url !== undefined && !existsSync(located(url.vault))) await rehearse(ports, library, submission);
    return receive(ports, library, submission);
  };

/**
 * Opens an office: the one place where log, views, vault, documents and clock are put together.
 *
 * @throws {GuanxiaError} `unknown-store`, and what opening a log, views, vault or outbox throws
 */
export const openOffice = async (options: OfficeOptions): Promise<Office> => {
  const { access = 'write', clock = systemClock, ids = uuidV7 } = options;
  const { keep, close } = closer();
  try {
    const outbox = options.outbox === undefined ? undefined : await openOutbox(options.outbox, keep);
    if (typeof options.views === 'string') parseViewsUrl(options.views);
    const { store, url } = await logOf(options.store, access, outbox === undefined, keep);
    const vault = options.vault ?? (url === undefined ? mustBeOpen('vault') : keep(openVault(url, store)));
    const ports = { store, vault, clock, ids };
    const library = documentLibrary(store);
    const views = viewsOf(options, url, keep);
    const parts = { ports, library, url, outbox };
    const takeIn = intake(parts);
    return {
      ...createJurisdiction({ ...ports, views, library, takeIn }),
      ...readSide({ store, views, library, clock, url }),
      store,
      views,
      access: accessOf(ports),
      library,
      outbox: outboxDoor(parts),
      clock,
      url,
      ports,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
};

/** Works in an office, and closes it whatever happens. */
export const inOffice = async <Result>(
  options: OfficeOptions,
  work: (office: Office) => Promise<Result>,
): Promise<Result> => {
  const office = await openOffice(options);
  try {
    return await work(office);
  } finally {
    await office.close();
  }
};
