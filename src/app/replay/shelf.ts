import type { DocumentRef, DocumentRefs } from '../../domain/determination/determination.ts';
import { directory } from '../../domain/directory/directory.ts';
import { indexDirectory } from '../../domain/directory/directory-index.ts';
import { calendar } from '../../domain/documents/calendar.ts';
import type { DomainEvent, EventType } from '../../domain/events/domain-event.ts';
import { mandate } from '../../domain/mandate/schema/mandate.ts';
import { parseValue } from '../../json/parse-with.ts';
import { GuanxiaError } from '../../problems/guanxia-error.ts';
import { ruleSet } from '../../rules/schema/rule-set.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import { beginning, isAfter, type Position } from '../../stores/port/position.ts';
import { documentHash } from '../documents/document-hash.ts';
import type { Documents } from '../documents/documents.ts';
import { type DocumentRole, documentRoles, type WhyNot } from './why-not.ts';

/** One document of the log, read when it is first asked for. */
export interface Book {
  readonly ref: DocumentRef;
  /** Where in the log it was first published. */
  readonly position: Position;
  readonly read: () =>
    | Pick<Documents, DocumentRole>[DocumentRole]
    | 'document-altered'
    | 'document-unreadable';
}

/** All documents of a log, by role and hash. */
export interface Shelf {
  /** The documents that a determination at `position` names. */
  readonly find: (refs: DocumentRefs, position: Position) => Documents | WhyNot;
  /** The other versions of a document in the log. */
  readonly others: (role: DocumentRole, ref: DocumentRef) => readonly Book[];
}

const publishing = [
  'MandatePublished',
  'MandateAmended',
  'DirectoryPublished',
  'CalendarPublished',
  'RuleSetDrafted',
] as const satisfies readonly EventType[];

const readers = {
  mandate: (content: object) => parseValue(mandate, content),
  directory: (content: object) => indexDirectory(parseValue(directory, content)),
  calendar: (content: object) => parseValue(calendar, content),
  ruleSet: (content: object) => parseValue(ruleSet, content),
} as const satisfies { [Role in DocumentRole]: (content: object) => Documents[Role] };

const roleOf: Readonly<Record<string, DocumentRole>> = {
  mandate: 'mandate',
  directory: 'directory',
  calendar: 'calendar',
  'rule-set': 'ruleSet',
};

interface Content {
  readonly kind: string;
  readonly id: string;
  readonly version: string;
}

const contentOf = ({
  data,
}: DomainEvent): { readonly hash: string; readonly content: Content } | undefined =>
  'hash' in data && 'content' in data ? data : undefined;

const read = (role: DocumentRole, hash: string, content: Content): ReturnType<Book['read']> => {
  try {
    return documentHash(content) === hash ? readers[role](content) : 'document-altered';
  } catch (error) {
    if (error instanceof GuanxiaError) return 'document-unreadable';
    throw error;
  }
};

const bookOf = (role: DocumentRole, event: DomainEvent, position: Position): Book | undefined => {
  const held = contentOf(event);
  if (held === undefined || roleOf[held.content.kind] !== role) return undefined;
  const { hash, content } = held;
  let opened: ReturnType<Book['read']> | undefined;
  return {
    ref: { id: content.id, version: content.version, hash },
    position,
    read: () => {
      opened ??= read(role, hash, content);
      return opened;
    },
  };
};

type Books = Readonly<Record<DocumentRole, ReadonlyMap<string, Book>>>;

const take = (books: Books, refs: DocumentRefs, position: Position): Documents | WhyNot => {
  const found: Partial<Record<DocumentRole, unknown>> = {};
  const held: Partial<Record<DocumentRole, DocumentRef>> = {};
  for (const role of documentRoles) {
    const book = books[role].get(refs[role].hash);
    if (book === undefined || isAfter(book.position, position))
      return { why: 'document-missing', role, document: refs[role] };
    const content = book.read();
    if (typeof content === 'string') return { why: content, role, document: refs[role] };
    found[role] = content;
    held[role] = book.ref;
  }
  return { ...found, refs: held } as Documents;
};

/** Documents named together are put together once, so that what is compiled from them is kept. */
const remembering = (books: Books): Shelf['find'] => {
  const known = new Map<string, { readonly documents: Documents; readonly since: Position }>();
  return (refs, position) => {
    const key = documentRoles.map((role) => refs[role].hash).join(' ');
    const before = known.get(key);
    if (before !== undefined && !isAfter(before.since, position)) return before.documents;
    const now = take(books, refs, position);
    if (!('why' in now)) known.set(key, { documents: now, since: position });
    return now;
  };
};

export const shelfOf = (books: Books): Shelf => ({
  find: remembering(books),
  others: (role, ref) =>
    [...books[role].values()].filter((book) => book.ref.id === ref.id && book.ref.hash !== ref.hash),
});

/** Reads all documents of a log from their events. */
export const readShelf = async (store: EventStore): Promise<Shelf> => {
  const books = Object.fromEntries(documentRoles.map((role) => [role, new Map<string, Book>()])) as Record<
    DocumentRole,
    Map<string, Book>
  >;
  for await (const { event, position } of store.readAll({ after: beginning, types: publishing })) {
    for (const role of documentRoles) {
      const book = bookOf(role, event, position);
      if (book !== undefined && !books[role].has(book.ref.hash)) books[role].set(book.ref.hash, book);
    }
  }
  return shelfOf(books);
};
