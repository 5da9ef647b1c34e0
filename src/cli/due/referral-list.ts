import { documentLibrary, listReferrals, type ReferralNow } from '../../app/index.ts';
import type { Cli } from '../cli.ts';
import { type ExitCode, exit } from '../exit-code.ts';
import type { ReferralListOutput } from '../schemas/due.ts';
import { schemaUrl } from '../schemas/schema-url.ts';
import { openLog } from '../store/open-store.ts';
import { parseStoreUrl, storeUrlFrom } from '../store/store-url.ts';
import { viewsToRead } from '../store/views-to-read.ts';
import { viewsUrlFrom } from '../store/views-url.ts';
import { withOpen } from '../store/with-open.ts';
import { printDocument } from '../text/print-json.ts';
import { table } from '../text/table.ts';
import { text } from '../words/text.ts';
import { asOfOption } from './due.ts';
import { dueJson } from './due-json.ts';
import { lastDayText, stageWords, stateWords } from './due-words.ts';

export interface ReferralListOptions {
  readonly store?: string;
  readonly views?: string;
  readonly asOf?: string;
  readonly json?: boolean;
}

const headings = [
  text('事项', 'matter'),
  text('转往', 'referred to'),
  text('公文字号', 'number'),
  text('进度', 'state'),
  text('期限', 'term'),
];

const isOverdue = ({ dues }: ReferralNow): boolean => dues.some(({ state }) => state === 'overdue');

const rowOf = (cli: Cli, { referral, dues }: ReferralNow): readonly string[] => {
  const { report, matter, receiver, life } = referral;
  const [first] = dues;
  const term = first === undefined ? '' : `${lastDayText(cli, first)} ${cli.say(stateWords[first.state])}`;
  return [`${report}/${matter}`, receiver.name, life.number ?? '', cli.say(stageWords[life.stage]), term];
};

const referralJson = (one: ReferralNow): ReferralListOutput['referrals'][number] => {
  const { report, matter, receiver, life } = one.referral;
  return {
    report,
    matter,
    organ: receiver.organ,
    name: receiver.name,
    stage: life.stage,
    ...(life.number !== undefined && { number: life.number }),
    overdue: isOverdue(one),
    dues: one.dues.map(dueJson),
  };
};

/** `guanxia referral list`: every referral, how far it has come, and its next term. */
export const listReferralsWithDues = async (cli: Cli, options: ReferralListOptions): Promise<ExitCode> => {
  const url = parseStoreUrl(storeUrlFrom(options.store, cli.env));
  const viewsUrl = viewsUrlFrom(options.views, cli.env);
  const at = asOfOption(options.asOf);
  await withOpen(openLog(url, 'read'), (store) =>
    withOpen(viewsToRead(cli, url, viewsUrl), async (views) => {
      const all = await listReferrals({ store, views }, documentLibrary(store), at);
      if (options.json === true)
        return printDocument(cli, {
          schema: schemaUrl('referral-list'),
          asOf: at,
          referrals: all.map(referralJson),
        } as ReferralListOutput);
      const columns = headings.map((heading) => ({ heading: cli.say(heading) }));
      cli.print(
        table(
          columns,
          all.map((one) => rowOf(cli, one)),
        ).join('\n'),
      );
      return cli.tell(cli.say(text(`共 ${all.length} 项`, `${all.length} referrals`)));
    }),
  );
  return exit.done;
};
