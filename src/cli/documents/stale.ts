import { type StaleDetermination, staleDeterminations } from '../../app/documents/stale.ts';
import { zonesOf } from '../../app/documents/zones.ts';
import { inOffice } from '../../office/office.ts';
import { readFor } from '../../office/reads/sources.ts';
import { storeUrlFrom } from '../../office/stores/store-url.ts';
import { schemaUrl } from '../../presentation/schemas/schema-url.ts';
import type { StaleOutput } from '../../presentation/schemas/stale.ts';
import { instantText } from '../../presentation/text/instant.ts';
import { table } from '../../presentation/text/table.ts';
import { documentWords } from '../../presentation/words/document-words.ts';
import { text } from '../../problems/text.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { printDocument } from '../shell/print-json.ts';
import type { SightOptions } from '../shell/sight-option.ts';

const words = {
  matter: text('事项', 'matter'),
  received: text('收到', 'received'),
  changed: text('已不是同一份', 'no longer the same'),
  nothing: text('没有文件适用', 'nothing is in force'),
  none: text('所有认定所依据的都是现行适用的文件', 'every determination rests on the documents in force'),
};

interface StaleOptions extends SightOptions {
  readonly store?: string;
  readonly json?: boolean;
}

const linesOf = (
  cli: Cli,
  determinations: readonly StaleDetermination[],
  zones: Readonly<Record<string, string>>,
): readonly string[] => {
  if (determinations.length === 0) return [cli.say(words.none)];
  const headings = [words.matter, words.received, words.changed];
  return table(
    headings.map((heading) => ({ heading: cli.say(heading) })),
    determinations.map(({ report, matter, receivedAt, mandate, changed }) => [
      `${report}/${matter}`,
      instantText(receivedAt, zones[mandate] ?? 'UTC'),
      changed.length === 0
        ? cli.say(words.nothing)
        : changed.map((role) => cli.say(documentWords[role])).join(cli.say(text('、', ', '))),
    ]),
  );
};

/** `guanxia documents --stale`: what a person may want decided again after documents have changed. */
export const showStale = async (cli: Cli, options: StaleOptions): Promise<ExitCode> => {
  const url = storeUrlFrom(options.store, cli.env);
  const { determinations: found, zones } = await inOffice({ store: url, access: 'read' }, async (office) => ({
    determinations: await staleDeterminations(readFor(office, options.for).store),
    zones: zonesOf(await office.library.current()),
  }));
  const output: StaleOutput = {
    schema: schemaUrl('documents-stale'),
    determinations: found.map(({ changed, mandate: _mandate, ...others }) => ({
      ...others,
      changed: [...changed],
    })),
  };
  if (options.json === true) printDocument(cli, output);
  else cli.print(linesOf(cli, found, zones).join('\n'));
  return found.length > 0 ? exit.findings : exit.done;
};
