import type { Command } from 'commander';
import type { ReferralListOptions } from '../../due/referral-list.ts';
import { text } from '../../words/text.ts';
import type { CommandHost } from '../command-host.ts';
import { addStoreOption } from '../store-option.ts';
import { addViewsOption } from '../views-option.ts';

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
  addViewsOption(addStoreOption(command, cli), cli).action(async (options: ReferralListOptions) => {
    const { listReferralsWithDues } = await import('../../due/referral-list.ts');
    ends(await listReferralsWithDues(cli, options));
  });
};
