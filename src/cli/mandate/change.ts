import type { Published } from '../../app/documents/published.ts';
import { zoneOfMandate } from '../../app/documents/zones.ts';
import { amendMandate, closeMandate } from '../../app/mandates.ts';
import { publish } from '../../app/publish.ts';
import { amendmentStart } from '../../domain/events/document-events.ts';
import { actor } from '../../domain/ids.ts';
import { mandate } from '../../domain/mandate/schema/mandate.ts';
import { reason, slug } from '../../domain/text.ts';
import { instantOf } from '../../domain/time/when.ts';
import { readDocument } from '../../office/files/read-document.ts';
import { inOffice } from '../../office/office.ts';
import { storeUrlFrom } from '../../office/stores/store-url.ts';
import { mandateListJson } from '../../presentation/mandate/list-json.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { optionValue } from '../shell/option-value.ts';
import { printDocument } from '../shell/print-json.ts';
import { whenOption } from '../shell/when-option.ts';
import { mandateListLines } from './list.ts';

/** The options of all changes; each has those that its command takes. */
export interface ChangeOptions {
  readonly store?: string;
  readonly as: string;
  readonly approvedBy?: string;
  readonly from?: string;
  readonly at?: string;
  readonly reason?: string;
  readonly json?: boolean;
}

/** Reads everything that was given, and gives what is then done to the log and the mandate's id. */
type Change = (what: string, options: ChangeOptions) => Promise<readonly [id: string, write: Write]>;
type Write = (ports: Parameters<typeof closeMandate>[0], published: Published) => Promise<unknown>;

const by = ({ as }: ChangeOptions): string => optionValue('--as', actor, as);

const approver = ({ approvedBy }: ChangeOptions): string | undefined =>
  approvedBy === undefined ? undefined : optionValue('--approved-by', actor, approvedBy);

export const changes = {
  publish: async (file, options) => {
    const content = await readDocument(file, mandate);
    const who = by(options);
    const second = approver(options);
    return [content.id, (ports) => publish(ports, content, { actor: who, approvedBy: second })];
  },
  amend: async (file, options) => {
    const content = await readDocument(file, mandate);
    const amendment = {
      actor: by(options),
      approvedBy: approver(options),
      from: optionValue('--from', amendmentStart, options.from),
      reason: optionValue('--reason', reason, options.reason),
    };
    return [content.id, (ports) => amendMandate(ports, content, amendment)];
  },
  close: async (id, options) => {
    const named = optionValue('mandate', slug, id);
    const closing = {
      actor: by(options),
      at: whenOption('--at', options.at ?? ''),
      reason: optionValue('--reason', reason, options.reason),
    };
    return [
      named,
      (ports, published) =>
        closeMandate(ports, named, {
          ...closing,
          at: instantOf(closing.at, zoneOfMandate(published, named)),
        }),
    ];
  },
} as const satisfies Readonly<Record<string, Change>>;

export type ChangeName = keyof typeof changes;

/** `guanxia mandate publish|amend|close`: one change, and the mandate's versions then. */
export const changeMandate = async (
  cli: Cli,
  name: ChangeName,
  what: string,
  options: ChangeOptions,
): Promise<ExitCode> => {
  const url = storeUrlFrom(options.store, cli.env);
  const [id, write] = await changes[name](what, options);
  const access = name === 'publish' ? 'create' : 'write';
  await inOffice({ store: url, access }, async ({ ports, library }) => {
    await write(ports, await library.current());
    const published = await library.current();
    const list = mandateListJson(published, id);
    if (options.json === true) printDocument(cli, list);
    else cli.print(mandateListLines(cli, list, published).join('\n'));
  });
  return exit.done;
};
