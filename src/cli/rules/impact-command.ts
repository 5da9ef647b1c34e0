import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import { addCourseOptions } from '../replay/course-options.ts';
import type { WhatIfOptions } from '../replay/what-if.ts';
import type { CommandHost } from '../shell/command-host.ts';

const words = {
  about: text(
    '规则集草案若当时已施行，哪些已登记的认定会不同',
    'which recorded determinations a draft would have decided otherwise',
  ),
  draft: text('草案文件', 'the draft'),
};

/** `guanxia rules impact` */
export const addImpact = (rules: Command, { cli, ends }: CommandHost): void => {
  const command = rules
    .command('impact')
    .description(cli.say(words.about))
    .argument('<draft>', cli.say(words.draft));
  addCourseOptions(command, cli).action(async (draft: string, options: WhatIfOptions) => {
    const { whatIf } = await import('../replay/what-if.ts');
    ends(await whatIf(cli, { ...options, rules: draft }));
  });
};
