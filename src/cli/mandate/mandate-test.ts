import { type NoticeFile, readNotice, readStage, shippedNotices } from '../../office/files/notice-files.ts';
import { outcomeWords } from '../../presentation/findings/outcome-words.ts';
import type { MandateTestOutput } from '../../presentation/schemas/mandate-test.ts';
import { schemaUrl } from '../../presentation/schemas/schema-url.ts';
import { text } from '../../problems/text.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { printDocument } from '../shell/print-json.ts';
import { type PlayedCase, playCases } from './play-case.ts';

export interface MandateTestOptions {
  readonly json?: boolean;
}

interface Played {
  readonly notice: NoticeFile;
  readonly cases: readonly PlayedCase[];
}

type Side = PlayedCase['differences'][number]['expected'];

const words = { expected: text('预期', 'expected'), found: text('得到', 'found') };

const sideText = (cli: Cli, { outcome, to, target, grounds, labels }: Side): string =>
  [
    cli.say(outcomeWords[outcome]),
    ...(to === undefined ? [] : [to]),
    `[${grounds.join(', ')}]`,
    ...(labels === undefined ? [] : [`{${labels.join(', ')}}`]),
    ...(target === undefined ? [] : [`@${target}`]),
  ].join(' ');

const caseLines = (cli: Cli, { name, differences }: PlayedCase): readonly string[] => [
  `${differences.length === 0 ? cli.paint.green('✓') : cli.paint.red('✗')} ${name}`,
  ...differences.flatMap(({ expected, found }) => [
    `    ${cli.say(words.expected)} ${sideText(cli, expected)}`,
    `    ${cli.say(words.found)} ${sideText(cli, found)}`,
  ]),
];

const testJson = (played: readonly Played[], passed: number, failed: number): MandateTestOutput => ({
  schema: schemaUrl('mandate-test'),
  passed,
  failed,
  notices: played.map(({ notice, cases }) => ({
    file: notice.file,
    mandate: notice.mandate.id,
    cases: cases.map(({ name, differences }) => ({ name, differences: [...differences] })),
  })),
});

/** `guanxia mandate test`: plays the cases of encoded notices. */
export const mandateTest = async (
  cli: Cli,
  named: readonly string[],
  { json = false }: MandateTestOptions,
): Promise<ExitCode> => {
  const stage = await readStage();
  const played: Played[] = [];
  for (const file of named.length === 0 ? shippedNotices() : named) {
    const notice = await readNotice(file);
    played.push({ notice, cases: playCases(notice, stage) });
  }
  const all = played.flatMap(({ cases }) => cases);
  const failed = all.filter(({ differences }) => differences.length > 0).length;
  if (json) printDocument(cli, testJson(played, all.length - failed, failed));
  else {
    for (const { notice, cases } of played)
      cli.print(
        [cli.say(notice.mandate.title), ...cases.flatMap((one) => caseLines(cli, one)), ''].join('\n'),
      );
    cli.tell(
      cli.say(
        text(
          `${all.length - failed} 例通过，${failed} 例未通过`,
          `${all.length - failed} cases passed, ${failed} failed`,
        ),
      ),
    );
  }
  return failed > 0 ? exit.findings : exit.done;
};
