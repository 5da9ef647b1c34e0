import { listReferrals, type ReferralNow } from '../../app/life/list-dues.ts';
import { inOffice } from '../../office/office.ts';
import { dueJson } from '../../presentation/life/due-json.ts';
import { lastDayText, stageWords, stateWords } from '../../presentation/life/due-words.ts';
import type { ReferralListOutput } from '../../presentation/schemas/due.ts';
import { schemaUrl } from '../../presentation/schemas/schema-url.ts';
import { table } from '../../presentation/text/table.ts';
import { text } from '../../problems/text.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { officeToRead } from '../shell/office-options.ts';
import { printDocument } from '../shell/print-json.ts';
import type { SightOptions } from '../shell/sight-option.ts';
import { asOfIn } from './due.ts';

export interface ReferralListOptions extends SightOptions {
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
  await inOffice(officeToRead(cli, options), async (office) => {
    const at = await asOfIn(office, options.asOf);
    const all = await listReferrals(
      { store: office.store, views: await office.views(), reader: options.for },
      office.library,
      at,
    );
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
  });
  return exit.done;
};
