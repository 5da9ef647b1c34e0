import { staleDeterminations } from '../../app/index.ts';
import type { Cli } from '../cli.ts';
import { type ExitCode, exit } from '../exit-code.ts';
import { schemaUrl } from '../schemas/schema-url.ts';
import type { StaleOutput } from '../schemas/stale.ts';
import { openLog } from '../store/open-store.ts';
import { parseStoreUrl, storeUrlFrom } from '../store/store-url.ts';
import { withOpen } from '../store/with-open.ts';
import { instantText } from '../text/instant.ts';
import { printDocument } from '../text/print-json.ts';
import { table } from '../text/table.ts';
import { documentWords } from '../words/document-words.ts';
import { text } from '../words/text.ts';

const words = {
  matter: text('事项', 'matter'),
  received: text('收到', 'received'),
  changed: text('已不是同一份', 'no longer the same'),
  nothing: text('没有文件适用', 'nothing is in force'),
  none: text('所有认定所依据的都是现行适用的文件', 'every determination rests on the documents in force'),
};

interface StaleOptions {
  readonly store?: string;
  readonly json?: boolean;
}

const linesOf = (cli: Cli, { determinations }: StaleOutput): readonly string[] => {
  if (determinations.length === 0) return [cli.say(words.none)];
  const headings = [words.matter, words.received, words.changed];
  return table(
    headings.map((heading) => ({ heading: cli.say(heading) })),
    determinations.map(({ report, matter, receivedAt, changed }) => [
      `${report}/${matter}`,
      instantText(receivedAt),
      changed.length === 0
        ? cli.say(words.nothing)
        : changed.map((role) => cli.say(documentWords[role])).join(cli.say(text('、', ', '))),
    ]),
  );
};

/** `guanxia documents --stale`: what a person may want decided again after documents have changed. */
export const showStale = async (cli: Cli, options: StaleOptions): Promise<ExitCode> => {
  const url = parseStoreUrl(storeUrlFrom(options.store, cli.env));
  const found = await withOpen(openLog(url, 'read'), staleDeterminations);
  const output: StaleOutput = {
    schema: schemaUrl('documents-stale'),
    determinations: found.map(({ changed, ...others }) => ({ ...others, changed: [...changed] })),
  };
  if (options.json === true) printDocument(cli, output);
  else cli.print(linesOf(cli, output).join('\n'));
  return found.length > 0 ? exit.findings : exit.done;
};
