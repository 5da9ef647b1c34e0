import type { Cause } from '../../app/replay/cause.ts';
import { decisionOf } from '../../app/replay/decision.ts';
import type { Finding } from '../../app/replay/replayed.ts';
import { total } from '../../app/replay/tally.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import { text } from '../../problems/text.ts';
import { fieldLines } from '../text/fields.ts';
import type { Voice } from '../text/voice.ts';
import { decisionText } from './decision-text.ts';
import { valueText } from './value-text.ts';
import type { Verified } from './verify-json.ts';
import { documentText, whyText } from './why-text.ts';

const words = {
  differs: text('不一致', 'differs'),
  cannot: text('无法复算', 'cannot be replayed'),
  position: text('位置', 'position'),
  recorded: text('登记的', 'recorded'),
  derived: text('复算的', 'decided again'),
  fields: text('不同之处', 'differs in'),
  cause: text('原因', 'cause'),
  fact: text('事实', 'fact'),
};

const causeText = (cause: Cause): LocalizedText => {
  switch (cause.input) {
    case 'facts':
      return text(
        '数据被改：登记的事实不能由来件和文书得出',
        'changed data: the recorded facts do not follow from the report and the documents',
      );
    case 'engine':
      return text('引擎：guanxia 得出的与登记的一致', 'the engine: guanxia comes to what was recorded');
    case 'record':
      return text(
        '数据被改：换任何一项输入都得不出登记的认定',
        'changed data: no single other input gives what was recorded',
      );
    default: {
      const { 'zh-CN': zh, en } = documentText(cause.input, cause.document);
      return text(`认定实际依据的是${zh}`, `it follows from another version than it names: the ${en}`);
    }
  }
};

type Differing = Extract<Finding, { status: 'differs' }>;

const factLines = (cli: Voice, { cause }: Differing): readonly string[] =>
  cause.input === 'facts'
    ? cause.facts.map(
        ({ fact, recorded, derived }) => `${fact}: ${valueText(cli, recorded)} / ${valueText(cli, derived)}`,
      )
    : [];

const differingLines = (cli: Voice, finding: Differing): readonly string[] =>
  fieldLines(
    [
      [cli.say(words.recorded), [decisionText(cli, decisionOf(finding.recorded))]],
      [cli.say(words.derived), [decisionText(cli, decisionOf(finding.derived))]],
      [cli.say(words.fields), [finding.fields.join(', ')]],
      [cli.say(words.cause), [cli.say(causeText(finding.cause))]],
      [cli.say(words.fact), factLines(cli, finding)],
    ],
    '    ',
  );

/** A determination that was not found the same again, and why. */
export const findingLines = (cli: Voice, finding: Finding): readonly string[] => {
  const { report, matter, position } = finding.place;
  const [mark, word] = finding.status === 'differs' ? ['✗', words.differs] : ['?', words.cannot];
  return [
    `${mark} ${report}/${matter}  ${cli.say(word)}  ${cli.say(words.position)} ${position}`,
    ...(finding.status === 'differs' ? differingLines(cli, finding) : [`    ${cli.say(whyText(finding))}`]),
  ];
};

const opinionLine = (
  cli: Voice,
  { engine, opinions: { complete, bothWays } }: Verified,
): readonly string[] =>
  engine === 'guanxia'
    ? []
    : [
        cli.say(
          text(
            `${engine} 判断 ${complete + bothWays} 件：事实齐全 ${complete} 件，事实有不明、按两种读法各判一次 ${bothWays} 件`,
            `${engine} judged ${complete + bothWays}: ${complete} on complete facts, ${bothWays} by reading unknown facts both ways`,
          ),
        ),
      ];

/** How many, and what came of them. */
export const summaryLines = (cli: Voice, verified: Verified): readonly string[] => {
  const { tally, upTo } = verified;
  const [differs, cannot] = [total(tally.differs), total(tally.cannotReplay)];
  const all = tally.same + differs + cannot;
  const mark = all === 0 || differs + cannot > 0 ? (differs > 0 ? '✗' : '?') : '✓';
  return [
    cli.say(
      text(
        `${mark} 复算 ${all} 件认定（到位置 ${upTo}）：一致 ${tally.same}，不一致 ${differs}，无法复算 ${cannot}`,
        `${mark} ${all} determinations decided again, up to position ${upTo}: ${tally.same} the same, ${differs} differ, ${cannot} cannot be replayed`,
      ),
    ),
    ...opinionLine(cli, verified),
  ];
};
