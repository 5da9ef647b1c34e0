import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { addSightOption } from '../shell/sight-option.ts';
import { addStoreOption } from '../shell/store-option.ts';
import { addViewsOption } from '../shell/views-option.ts';
import type { ReferralListOptions } from './referral-list.ts';

const words = {
  about: text('列出转办到了哪一步，是否逾期', 'list how far every referral has come, and which are overdue'),
  asOf: text('按哪一时刻计算；默认现在', 'as of which instant; default: now'),
  json: text('输出 JSON', 'print JSON'),
};

/** `guanxia referral list` */
export const addReferralList = (referral: Command, { cli, ends }: CommandHost): void => {
  const command = referral
    .command('list')
    .description(cli.say(words.about))
    .option('--as-of <instant>', cli.say(words.asOf))
    .option('--json', cli.say(words.json));
  addViewsOption(addStoreOption(addSightOption(command, cli), cli), cli).action(
    async (options: ReferralListOptions) => {
      const { listReferralsWithDues } = await import('./referral-list.ts');
      ends(await listReferralsWithDues(cli, options));
    },
  );
};
