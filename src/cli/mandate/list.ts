import type { Published } from '../../app/documents/published.ts';
import { sharedZone, zonesOf } from '../../app/documents/zones.ts';
import { inOffice } from '../../office/office.ts';
import { storeUrlFrom } from '../../office/stores/store-url.ts';
import { mandateListJson } from '../../presentation/mandate/list-json.ts';
import type { MandateListOutput } from '../../presentation/schemas/mandate-list.ts';
import { instantText } from '../../presentation/text/instant.ts';
import { table } from '../../presentation/text/table.ts';
import { text } from '../../problems/text.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { printDocument } from '../shell/print-json.ts';

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

const rowsOf = (
  cli: Cli,
  { mandate, versions, closed }: Listed,
  zoneOf: (hash: string) => string,
): readonly (readonly string[])[] =>
  versions.map(({ version, hash, from }, i) => [
    mandate,
    version,
    from === 'start' ? cli.say(words.start) : instantText(from, zoneOf(hash)),
    hash,
    i < versions.length - 1 || closed === undefined
      ? ''
      : `${instantText(closed.at, zoneOf(hash))}  ${closed.reason}`,
  ]);

/** Every version of the mandates, in the order of publication. */
export const mandateListLines = (
  cli: Cli,
  { mandates }: MandateListOutput,
  published: Published,
): readonly string[] => {
  const zones = zonesOf(published);
  return table(
    [words.mandate, words.version, words.from, words.hash, words.closed].map((heading) => ({
      heading: cli.say(heading),
    })),
    mandates.flatMap((one) => rowsOf(cli, one, (hash) => zones[hash] ?? sharedZone(published))),
  );
};

/** `guanxia mandate list` */
export const listMandates = async (cli: Cli, options: MandateListOptions): Promise<ExitCode> => {
  const url = storeUrlFrom(options.store, cli.env);
  await inOffice({ store: url, access: 'read' }, async ({ library }) => {
    const published = await library.current();
    const list = mandateListJson(published);
    if (options.json === true) printDocument(cli, list);
    else cli.print(mandateListLines(cli, list, published).join('\n'));
  });
  return exit.done;
};
