import { type Command, Option } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { addSightOption, type SightOptions } from '../shell/sight-option.ts';
import { addStoreOption } from '../shell/store-option.ts';
import type { DocumentsOptions } from './documents.ts';

const words = {
  about: text('某一时刻收到的来件依据哪些文件认定', 'which documents decide a report received at an instant'),
  at: text('时刻，可为过去；默认现在', 'the instant, also a past one; default: now'),
  mandate: text('只看这一巡视任务', 'only this mandate'),
  stale: text(
    '列出依据已不再适用的文件作出的认定',
    'list determinations that rest on documents no longer in force for them',
  ),
  json: text('输出 JSON', 'print JSON'),
};

/** `guanxia documents` */
export const addDocuments = (program: Command, { cli, ends }: CommandHost): void => {
  const command = program
    .command('documents')
    .description(cli.say(words.about))
    .option('--at <instant>', cli.say(words.at))
    .option('--mandate <id>', cli.say(words.mandate))
    .addOption(new Option('--stale', cli.say(words.stale)).conflicts(['at', 'mandate']))
    .option('--json', cli.say(words.json));
  addStoreOption(addSightOption(command, cli), cli).action(
    async (options: DocumentsOptions & SightOptions & { readonly stale?: boolean }) => {
      if (options.stale === true) {
        const { showStale } = await import('./stale.ts');
        ends(await showStale(cli, options));
        return;
      }
      const { showDocuments } = await import('./documents.ts');
      ends(await showDocuments(cli, options));
    },
  );
};
