import { type Command, Option } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { addSightOption } from '../shell/sight-option.ts';
import { addStoreOption } from '../shell/store-option.ts';
import type { ExplainOptions } from './explain.ts';

const words = {
  about: text(
    '说明已登记的认定：依据、所见的事实、缺什么',
    'explain a recorded determination: its grounds, the facts seen, what is missing',
  ),
  report: text('信访件编号，或台账中的“编号/事项”', 'the report’s id, or id/matter as in a view'),
  matter: text('只说明这一事项，例如 m1', 'only this matter, for example m1'),
  all: text('也说明已被取代的认定', 'also explain determinations that have been superseded'),
  asOf: text('按当时所知说明', 'explain it as it was at this instant'),
  axis: text('按发生还是登记的时刻；默认登记', 'by when events occurred or were recorded; default: recorded'),
  json: text('输出 JSON', 'print JSON'),
};

/** `guanxia explain` */
export const addExplain = (program: Command, { cli, ends }: CommandHost): void => {
  const command = program
    .command('explain')
    .description(cli.say(words.about))
    .argument('<report>', cli.say(words.report))
    .argument('[matter]', cli.say(words.matter))
    .option('--matter <matter>', cli.say(words.matter))
    .option('--all', cli.say(words.all))
    .option('--as-of <instant>', cli.say(words.asOf))
    .addOption(
      new Option('--axis <axis>', cli.say(words.axis)).choices(['occurred', 'recorded']).default('recorded'),
    )
    .option('--json', cli.say(words.json));
  addStoreOption(addSightOption(command, cli), cli).action(
    async (report: string, matter: string | undefined, options: ExplainOptions) => {
      const { explain } = await import('./explain.ts');
      ends(await explain(cli, report, matter, options));
    },
  );
};
