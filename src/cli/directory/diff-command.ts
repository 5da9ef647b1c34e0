import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import type { DirectoryDiffOptions } from './directory-diff.ts';

const words = {
  about: text('说明两代名录的差别', 'say what changed between two generations of a directory'),
  older: text('较早的一代', 'the older generation'),
  newer: text('较新的一代', 'the newer generation'),
  json: text('输出 JSON', 'print JSON'),
};

/** `guanxia directory diff` */
export const addDirectoryDiff = (directory: Command, { cli, ends }: CommandHost): void => {
  directory
    .command('diff')
    .description(cli.say(words.about))
    .argument('<older>', cli.say(words.older))
    .argument('<newer>', cli.say(words.newer))
    .option('--json', cli.say(words.json))
    .action(async (older: string, newer: string, options: DirectoryDiffOptions) => {
      const { directoryDiff } = await import('./directory-diff.ts');
      ends(await directoryDiff(cli, [older, newer], options));
    });
};
