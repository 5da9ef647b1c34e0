import type { Mandate } from '../../domain/mandate/schema/mandate.ts';
import { findMandate } from '../../office/files/find-mandate.ts';
import { channelLines } from '../../presentation/mandate/channel-lines.ts';
import { edgesText } from '../../presentation/mandate/edges-text.ts';
import { targetLines } from '../../presentation/mandate/target-lines.ts';
import { forwardingWords, typeWords } from '../../presentation/mandate/words.ts';
import type { MandateShowOutput } from '../../presentation/schemas/mandate-show.ts';
import { schemaUrl } from '../../presentation/schemas/schema-url.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import { text } from '../../problems/text.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { printDocument } from '../shell/print-json.ts';

const titles = {
  targets: text('对象和受理范围', 'targets and scope'),
  channels: text('信访渠道', 'channels'),
  referral: text('范围外的', 'what is out of scope'),
  readings: text('公告没有说清的，这样读', 'read so where the notice leaves it open'),
};

const noWindow = text('没有写明起止，不设窗口', 'no dates are given: reports are taken at any time');

const headingLines = (
  cli: Cli,
  { title, id, version, group, inspection, window, zone }: Mandate,
): readonly string[] => {
  const type = typeWords[inspection.type];
  const sender =
    group.senderName === undefined
      ? ''
      : cli.say(text(`（${group.senderName}派出）`, ` (sent by ${group.senderName})`));
  const open = (window && edgesText(window, zone)) ?? noWindow;
  return [
    cli.paint.bold(cli.say(title)),
    `${id} ${version}`,
    cli.say(
      text(
        `由${group.name}${sender}开展${type['zh-CN']}巡视`,
        `${type.en} inspection by ${group.name}${sender}`,
      ),
    ),
    cli.say(text(`受理时间：${open['zh-CN']}`, `reports are taken: ${open.en}`)),
  ];
};

const postal: Readonly<Record<Mandate['readings']['postal'], LocalizedText>> = {
  postmark: text('信件以邮戳日期为准', 'letters count by their postmark'),
  receipt: text('信件以收到为准', 'letters count by their receipt'),
};

const referralLines = (cli: Cli, { referral }: Mandate): readonly string[] => {
  const [cite] = referral.cites;
  const complaints = referral.complaintsAboutGroup;
  return [
    ...(cite?.quote === undefined ? [] : [`  “${cite.quote}”`]),
    `  ${cli.say(forwardingWords[referral.forwardToAccusedUnit])}`,
    ...(complaints === undefined
      ? []
      : [
          `  ${cli.say(text(`反映巡视人员：${complaints.line}`, `complaints about the group: ${complaints.line}`))}`,
        ]),
  ];
};

const risks: Readonly<Record<Mandate['assumptions'][number]['risk'], LocalizedText>> = {
  low: text('低', 'low'),
  medium: text('中', 'medium'),
  high: text('高', 'high'),
};

const readingLines = (cli: Cli, { readings, assumptions }: Mandate): readonly string[] => [
  `  ${cli.say(postal[readings.postal])}`,
  ...assumptions.map(({ question, reading, risk }) =>
    cli.say(
      text(
        `  ${question['zh-CN']} → ${reading['zh-CN']}（风险：${risks[risk]['zh-CN']}）`,
        `  ${question.en} → ${reading.en} (risk: ${risks[risk].en})`,
      ),
    ),
  ),
];

const remitLines = (cli: Cli, mandate: Mandate): readonly string[] => [
  ...headingLines(cli, mandate),
  '',
  `${cli.say(titles.targets)}`,
  ...mandate.targets.flatMap((target) => targetLines(cli, mandate, target)),
  '',
  cli.say(titles.channels),
  ...channelLines(cli, mandate),
  '',
  cli.say(titles.referral),
  ...referralLines(cli, mandate),
  '',
  cli.say(titles.readings),
  ...readingLines(cli, mandate),
];

/** `guanxia mandate show`: a mandate's remit in words. */
export const mandateShow = async (
  cli: Cli,
  name: string,
  { json }: { readonly json?: boolean },
): Promise<ExitCode> => {
  const mandate = await findMandate(name);
  const lines = [...remitLines(cli, mandate)];
  const output: MandateShowOutput = { schema: schemaUrl('mandate-show'), mandate, lines };
  if (json === true) printDocument(cli, output);
  else cli.print(lines.join('\n'));
  return exit.done;
};
