import type { LogRecord } from './record.ts';
import type { ServerLog } from './server-log.ts';
import type { Resolved } from './words.ts';

export const linkType = '$>';

/** The data of a link to an event: `revision@stream`. */
export const linkTo = ({ revision, stream }: LogRecord): Uint8Array =>
  new TextEncoder().encode(`${revision}@${stream}`);

/** What a reader is given: the event, or with `resolve` the event that a link points to, if it is still there. */
export function resolved(log: ServerLog, record: LogRecord, resolve: boolean): Resolved {
  if (!resolve || record.type !== linkType) return { event: record, link: undefined };
  const [revision = '', stream = ''] = new TextDecoder().decode(record.data).split(/@(.*)/s);
  const event = log.stream(stream)?.find((each) => each.revision === BigInt(revision));
  return { event, link: record };
}
