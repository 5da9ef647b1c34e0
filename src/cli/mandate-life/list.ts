import { documentLibrary, type MandateHistory, type Published } from '../../app/index.ts';
import type { Cli } from '../cli.ts';
import { type ExitCode, exit } from '../exit-code.ts';
import type { MandateListOutput } from '../schemas/mandate-list.ts';
import { schemaUrl } from '../schemas/schema-url.ts';
import { openLog } from '../store/open-store.ts';
import { parseStoreUrl, storeUrlFrom } from '../store/store-url.ts';
import { withOpen } from '../store/with-open.ts';
import { instantText } from '../text/instant.ts';
import { printDocument } from '../text/print-json.ts';
import { table } from '../text/table.ts';
import { text } from '../words/text.ts';

export interface MandateListOptions {
  readonly store?: string;
  readonly json?: boolean;
}

const words = {
  mandate: text('巡视任务', 'mandate'),
  version: text('版本', 'version'),
  from: text('适用于自何时收到的来件', 'for reports received from'),
  hash: text('内容', 'content'),
  closed: text('结束', 'closed'),
  start: text('开始', 'the start'),
};

type Listed = MandateListOutput['mandates'][number];

const listed = (mandate: string, { versions, closed }: MandateHistory): Listed => ({
  mandate,
  versions: versions.map(({ ref: { version, hash }, from }) => ({ version, hash, from })),
  ...(closed && { closed: { at: closed.at, reason: closed.reason } }),
});

export const mandateListJson = ({ mandates }: Published, only?: string): MandateListOutput => ({
  schema: schemaUrl('mandate-list'),
  mandates: [...mandates]
    .filter(([id]) => only === undefined || id === only)
    .map(([id, history]) => listed(id, history)),
});

const rowsOf = (cli: Cli, { mandate, versions, closed }: Listed): readonly (readonly string[])[] =>
  versions.map(({ version, hash, from }, i) => [
    mandate,
    version,
    from === 'start' ? cli.say(words.start) : instantText(from),
    hash,
    i < versions.length - 1 || closed === undefined ? '' : `${instantText(closed.at)}  ${closed.reason}`,
  ]);

/** Every version of the mandates, in the order of publication. */
export const mandateListLines = (cli: Cli, { mandates }: MandateListOutput): readonly string[] =>
  table(
    [words.mandate, words.version, words.from, words.hash, words.closed].map((heading) => ({
      heading: cli.say(heading),
    })),
    mandates.flatMap((one) => rowsOf(cli, one)),
  );

/** `guanxia mandate list` */
export const listMandates = async (cli: Cli, options: MandateListOptions): Promise<ExitCode> => {
  const url = parseStoreUrl(storeUrlFrom(options.store, cli.env));
  await withOpen(openLog(url, 'read'), async (store) => {
    const list = mandateListJson(await documentLibrary(store).current());
    if (options.json === true) printDocument(cli, list);
    else cli.print(mandateListLines(cli, list).join('\n'));
  });
  return exit.done;
};
