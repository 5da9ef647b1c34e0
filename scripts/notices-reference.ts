import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Mandate, mandate } from '../src/domain/index.ts';
import { parseWith, readJson } from '../src/json/index.ts';
import { type NoticeCases, noticeCases } from '../src/samples/notices/notice-cases.ts';

const folder = 'data/mandates/notices';
const suffix = '.cases.json';

interface Notice {
  readonly mandate: Mandate;
  readonly cases: NoticeCases;
}

const read = (name: string): Notice => {
  const at = (file: string) => readJson(readFileSync(join(folder, file)), { file: join(folder, file) });
  return {
    mandate: parseWith(mandate, at(name.replace(suffix, '.json'))),
    cases: parseWith(noticeCases, at(name)),
  };
};

const cell = (text: string): string => text.replaceAll('|', '\\|');

const rows = ({ mandate: { id, title }, cases }: Notice): readonly string[] =>
  cases.special.map(({ id: point, what }, i) => {
    const shown = cases.cases.filter(({ shows }) => shows.includes(point)).map(({ name }) => cell(name));
    const notice =
      i === 0 ? `[\`${id}\`](../../${folder}/${id}.json)<br>${title['zh-CN']}<br>${title.en}` : '';
    return `| ${notice} | ${what['zh-CN']}<br>${what.en} | ${shown.join('<br>')} |`;
  });

const sources = ({ mandate: { id, sources: all } }: Notice): string => {
  const { url, verified } = all['notice'] ?? {};
  const address = url === undefined ? 'no address kept' : url;
  return `- \`${id}\`: ${address}${verified === true ? '' : ' (a secondary copy, not verified)'}`;
};

/** The page that lists every encoded notice, what is special in it and the cases that show it. */
export const noticesReference = (): string => {
  const notices = readdirSync(folder)
    .filter((name) => name.endsWith(suffix))
    .sort()
    .map(read);
  const count = notices.reduce((sum, { cases }) => sum + cases.cases.length, 0);
  return [
    '---',
    'documentationType: reference',
    '---',
    '',
    '# Encoded notices',
    '',
    '<!-- Written by `npm run generate` from data/mandates/notices. Do not edit. -->',
    '',
    `${notices.length} published notices, encoded as mandates as their text gives them, with ${count} cases. Each case plays in`,
    'a fictional directory (`data/directories/notices.json`): nothing is alleged against a real person or post.',
    'Run them with `guanxia mandate test`; read one with `guanxia mandate show ID`;',
    'encode another by [the how-to](../how-to/encode-a-notice.md).',
    '',
    '| notice | what is special in it | cases that show it |',
    '| --- | --- | --- |',
    ...notices.flatMap(rows),
    '',
    '## Sources',
    '',
    ...notices.map(sources),
    '',
  ].join('\n');
};
