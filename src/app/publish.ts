import { checkDirectory } from '../domain/directory/check/check-directory.ts';
import type { Directory } from '../domain/directory/directory.ts';
import { type CalendarEvent, calendarDecider } from '../domain/document-deciders/calendar-decider.ts';
import { type DirectoryEvent, directoryDecider } from '../domain/document-deciders/directory-decider.ts';
import { type MandateEvent, mandateDecider } from '../domain/document-deciders/mandate-decider.ts';
import type { Calendar } from '../domain/documents/calendar.ts';
import type { Mandate } from '../domain/mandate/schema/mandate.ts';
import { GuanxiaError } from '../problems/guanxia-error.ts';
import { documentHash } from './documents/document-hash.ts';
import { assertMandateIsRead } from './documents/stated-and-read.ts';
import { handle, metadataFor, type Writing } from './handle.ts';

export type PlainDocument = Mandate | Directory | Calendar;

/** Whether a document was published now or had been, with the same content, as the latest of its id. */
export type Publication = 'published' | 'already-published';

const assertSound = (directory: Directory): void => {
  const [first, ...others] = checkDirectory(directory).filter(({ severity }) => severity === 'error');
  if (first !== undefined) throw new GuanxiaError([first, ...others]);
};

type PublishingEvent = MandateEvent | DirectoryEvent | CalendarEvent;

/** Who publishes, and who approves where a second person is needed. */
export interface Publisher {
  readonly actor: string;
  readonly approvedBy?: string | undefined;
}

const publishing = async (
  ports: Writing,
  document: PlainDocument,
  { actor, approvedBy }: Publisher,
): Promise<readonly PublishingEvent[]> => {
  const { store } = ports;
  const stream = `${document.kind}-${document.id}`;
  const hash = documentHash(document);
  const metadata = metadataFor(ports, actor);
  const approved = approvedBy === undefined ? {} : { approvedBy };
  switch (document.kind) {
    case 'mandate':
      await assertMandateIsRead(ports, { type: 'MandatePublished', data: { hash, content: document } });
      return handle(store, stream, mandateDecider, [
        { type: 'PublishMandate', data: { hash, content: document, ...approved }, metadata },
      ]);
    case 'directory':
      assertSound(document);
      return handle(store, stream, directoryDecider, [
        { type: 'PublishDirectory', data: { hash, content: document, ...approved }, metadata },
      ]);
    case 'calendar':
      return handle(store, stream, calendarDecider, [
        { type: 'PublishCalendar', data: { hash, content: document }, metadata },
      ]);
  }
};

/**
 * Publish a mandate, directory or calendar with its whole content into the log. Throws
 * `mandate-already-published`, `mandate-closed`, `document-version-reused`, `generation-not-newer`,
 * `calendar-years-dropped`, `second-person-missing`, `approver-is-actor`, `approver-is-nobody`,
 * `stated-and-not-read`, and what is wrong with a directory.
 */
export const publish = async (
  ports: Writing,
  document: PlainDocument,
  publisher: Publisher,
): Promise<Publication> =>
  (await publishing(ports, document, publisher)).length > 0 ? 'published' : 'already-published';
