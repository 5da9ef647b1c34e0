import * as z from 'zod';
import { reckoningOf } from '../../app/life/reckoning-of.ts';
import { catchUp } from '../../app/views/catch-up.ts';
import type { Reader } from '../../domain/sight/sight.ts';
import { slug } from '../../domain/text.ts';
import { parseValue } from '../../json/parse-with.ts';
import { dossierOf, type Subject } from '../../presentation/dossier/dossier.ts';
import { exportNames } from '../../presentation/ledgers/export-names.ts';
import { ledgers } from '../../presentation/ledgers/exports.ts';
import { originOf, type ViewPosition } from '../../presentation/ledgers/origin.ts';
import type { Sheet } from '../../presentation/ledgers/sheet.ts';
import { type Selection, sheetOf } from '../../presentation/ledgers/sheet-of.ts';
import { plainVoice } from '../../presentation/text/voice.ts';
import { readerFor } from '../../presentation/views/reader.ts';
import { type ViewName, viewNames } from '../../presentation/views/view-names.ts';
import { views as shown } from '../../presentation/views/views.ts';
import { bySubject } from '../../projections/by-subject.ts';
import type { Dossier } from '../../projections/dossier.ts';
import { duties, type ReportDuties } from '../../projections/duties.ts';
import type { InScopeMatter } from '../../projections/in-scope.ts';
import type { Projection } from '../../projections/projection.ts';
import { anonymous } from '../../projections/projections.ts';
import type { ReferredMatter } from '../../projections/referral.ts';
import type { OutcomeCount } from '../../projections/statistics.ts';
import type { UndeterminedMatter } from '../../projections/undetermined.ts';
import { memoryViewStore } from '../../stores/memory/view-store.ts';
import { beginning, type Position } from '../../stores/port/position.ts';
import type { ViewDocuments, ViewId, ViewStore } from '../../stores/port/view-store.ts';
import { namedSubject } from '../named-subject.ts';
import {
  asOfShape,
  given,
  languageShape,
  periodShape,
  readerShape,
  readFor,
  type Sources,
  storeAsOf,
} from './sources.ts';

/** What a row of each view holds. */
export interface ViewRows {
  readonly 'in-scope': InScopeMatter;
  readonly referral: ReferredMatter;
  readonly undetermined: UndeterminedMatter;
  readonly 'by-subject': Dossier;
  readonly statistics: OutcomeCount;
  readonly duties: ReportDuties;
}

/** Which rows of a view are wanted, page by page. */
export interface ViewFilter {
  /** Rows with all these index values, such as `{ channel: 'post' }`; each view has indexes of its own. */
  readonly where?: Readonly<Record<string, string>>;
  /** The `next` of the page before. */
  readonly after?: string;
  /** At most so many rows, 1 to 1,000; 100 unless told. */
  readonly limit?: number;
  /** The view as it was at this instant, folded in memory from the start of the log. */
  readonly asOf?: string;
  /** For whom it is read: what that reader may not see stands in no row and no number. */
  readonly for?: Reader;
  /** By when events occurred or, unless told, were recorded. */
  readonly axis?: 'occurred' | 'recorded';
}

/** A page of a view, by key. */
export interface ViewPage<Name extends ViewName> {
  readonly view: ViewId;
  /** How far in the log the view has been folded; not told to a reader, for whom it would count what is not seen. */
  readonly position?: Position;
  readonly rows: readonly { readonly key: string; readonly document: ViewRows[Name] }[];
  /** What `after` is for the next page; absent on the last. */
  readonly next?: string;
}

const filterOf = ({ indexes }: Projection<unknown>) =>
  z.strictObject({
    where: z
      .strictObject(Object.fromEntries(Object.keys(indexes).map((name) => [name, z.string().optional()])))
      .default({}),
    after: z.string().optional(),
    limit: z.int().min(1).max(1_000).default(100),
    ...readerShape,
    ...asOfShape,
  });

interface Wanted {
  readonly where: Readonly<Record<string, string | undefined>>;
  readonly after?: string | undefined;
  readonly limit: number;
}

type Rows = Awaited<ReturnType<ViewDocuments['list']>>;

/** The store looks up one index; what else is asked for is sorted out here. */
const pageOf = async (
  stored: ViewDocuments,
  projection: Projection<unknown>,
  { where, after, limit }: Wanted,
): Promise<{ readonly rows: Rows; readonly next?: string }> => {
  const [first, ...others] = Object.entries(given(where)) as readonly [string, string][];
  const isWanted = (document: unknown): boolean =>
    others.every(([index, value]) => projection.indexes[index]?.(document) === value);
  const atOnce = limit + 1;
  const rows: Rows[number][] = [];
  for (let from = after; ; ) {
    const batch = await stored.list(projection, {
      limit: atOnce,
      ...(first && { where: { index: first[0], value: first[1] } }),
      ...(from !== undefined && { after: from }),
    });
    for (const row of batch.filter(({ document }) => isWanted(document))) {
      if (rows.length === limit) return { rows, next: (rows.at(-1) as Rows[number]).key };
      rows.push(row);
    }
    if (batch.length < atOnce) return { rows };
    from = (batch.at(-1) as Rows[number]).key;
  }
};

/** A view, caught up with the log, or in memory as it was; as whoever it is for may see it. */
export const caughtUp = async (
  sources: Sources,
  projection: Projection<unknown>,
  { for: who, ...when }: Parameters<typeof storeAsOf>[1] & { readonly for?: Reader | undefined },
): Promise<ViewStore> => {
  const read = readFor(sources, who);
  if (when.asOf === undefined) return read.folded([projection]);
  const stored = memoryViewStore();
  await catchUp(await storeAsOf(read, when), stored, [projection]);
  return stored;
};

export const view = async <Name extends ViewName>(
  sources: Sources,
  name: Name,
  filter: ViewFilter = {},
): Promise<ViewPage<Name>> => {
  const { projection } = shown[parseValue(z.enum(viewNames), name)];
  const { asOf, axis, for: who, ...wanted } = parseValue(filterOf(projection), filter);
  const stored = await caughtUp(sources, projection, { asOf, axis, for: who });
  const { position = beginning } = (await stored.checkpoint(projection)) ?? {};
  const page = await pageOf(stored, projection, wanted);
  return {
    view: { name: projection.name, version: projection.version },
    ...(who === undefined && { position }),
    ...page,
  } as ViewPage<Name>;
};

const reading = z.strictObject(readerShape);
export type SubjectWish = z.input<typeof reading>;

export const subject = async (
  sources: Sources,
  who: string,
  wish: SubjectWish = {},
): Promise<readonly Subject[]> => {
  const { for: reader } = parseValue(reading, wish);
  const published = await sources.library.current();
  const { directories } = published;
  const indexes = [...directories.values()].flatMap((generations) => generations.at(-1)?.content ?? []);
  const key = await namedSubject(
    indexes.map(({ directory }) => directory),
    parseValue(z.string().min(1), who),
  );
  const zoneOf = (mandate: string): string => reckoningOf(published, mandate).zone;
  const stored = await readFor(sources, reader).folded([anonymous(bySubject)]);
  const subjects = await Promise.all(indexes.map((index) => dossierOf(stored, index, key, zoneOf)));
  return subjects.filter((one) => one !== undefined);
};

const selecting = z.strictObject({
  mandate: slug.optional(),
  ...readerShape,
  ...periodShape,
  ...languageShape,
});
export type LedgerWish = z.input<typeof selecting>;

/** A ledger as an office keeps it, and the sheet that says where it comes from. */
export interface Ledger {
  readonly sheet: Sheet;
  readonly origin: Sheet;
}

const positionOf = async (views: ViewStore, { name, version }: ViewId): Promise<ViewPosition> => ({
  view: `${name}@${version}`,
  position: (await views.checkpoint({ name, version }))?.position ?? beginning,
});

export const ledger = async (
  sources: Sources,
  name: (typeof exportNames)[number],
  wish: LedgerWish = {},
): Promise<Ledger> => {
  const wanted = ledgers[parseValue(z.enum(exportNames), name)];
  const { lang, for: who, ...selected } = parseValue(selecting, wish);
  const { store, library } = sources;
  const selection: Selection = given(selected);
  const voice = plainVoice(lang);
  const stored = await readFor(sources, who).folded([wanted.projection, anonymous(duties)]);
  const sheet = await sheetOf(await readerFor(voice, store), stored, wanted, selection);
  const origin = originOf(voice, sheet, {
    lines: await positionOf(stored, wanted.projection),
    reports: await positionOf(stored, duties),
    notes: wanted.notes,
    selection,
    reader: who,
    published: await library.current(),
  });
  return { sheet, origin };
};
