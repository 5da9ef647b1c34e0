import { factCatalogue } from '../../domain/facts/catalogue.ts';
import type { Mandate } from '../../domain/mandate/schema/mandate.ts';
import type { Target } from '../../domain/mandate/schema/scope.ts';
import type { Selector } from '../../domain/mandate/schema/selectors.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import { text } from '../../problems/text.ts';
import { type Field, fieldLines } from '../text/fields.ts';
import type { Voice } from '../text/voice.ts';
import { edgesText } from './edges-text.ts';
import { coverageWords, selectorWords, typeWords } from './words.ts';

const names = {
  window: text('受理时间', 'window'),
  covers: text('受理', 'covers'),
  matters: text('事项', 'matters'),
  excludes: text('不受理', 'not taken'),
  former: text('离任的', 'former'),
  without: text('不含', 'without'),
};

const joined = (cli: Voice, items: readonly string[]): string => items.join(cli.say(text('、', ', ')));

const selectorText = (cli: Voice, selector: Selector): string => {
  const covers = 'covers' in selector ? selector.covers.map((one) => cli.say(coverageWords[one])) : [];
  const details = [
    ...('kinds' in selector ? selector.kinds : []),
    ...('organs' in selector ? selector.organs : []),
    ...('posts' in selector ? selector.posts : []),
  ];
  const of = details.length === 0 ? '' : ` (${details.join(', ')})`;
  const whom =
    covers.length === 0 ? '' : cli.say(text(`：${joined(cli, covers)}`, `: ${joined(cli, covers)}`));
  return `${cli.say(selectorWords[selector.select])}${of}${whom}`;
};

const limbLines = (cli: Voice, { scope }: Target): readonly string[] =>
  scope.limbs.map(({ quote, selectors }) => {
    const meant = selectors.map((selector) => selectorText(cli, selector)).join('; ');
    return cli.say(text(`“${quote}”——${meant}`, `“${quote}” – ${meant}`));
  });

const roles = {
  priority: text('优先', 'with priority'),
  gate: text('只受理', 'only these'),
};

const codeName = (mandate: Mandate, code: string): LocalizedText =>
  mandate.codes?.find((one) => one.code === code)?.name ?? text(code, code);

const disciplineWords: Readonly<Record<string, LocalizedText>> = factCatalogue['matter.disciplines'].values;
const fieldWords: Readonly<Record<string, LocalizedText>> = factCatalogue['matter.field'].values;

const matterLines = (cli: Voice, mandate: Mandate, { scope }: Target): readonly string[] =>
  (scope.matters ?? []).map(({ role, disciplines = [], fields = [], codes = [] }) => {
    const items = [
      ...disciplines.map((one) => disciplineWords[one] ?? text(one, one)),
      ...fields.map((one) => fieldWords[one] ?? text(one, one)),
      ...codes.map((one) => codeName(mandate, one)),
    ];
    const listed = joined(
      cli,
      items.map((one) => cli.say(one)),
    );
    return `${cli.say(roles[role])}${cli.say(text('：', ': '))}${listed}`;
  });

const exclusionLines = (cli: Voice, { scope }: Target): readonly string[] => [
  ...(scope.exclusions ?? []).map(({ quote }) => cli.say(text(`“${quote}”`, `“${quote}”`))),
  ...(scope.limitation === undefined
    ? []
    : [
        cli.say(
          text(
            `知道后满 ${scope.limitation.months} 个月的`,
            `known for ${scope.limitation.months} months or more`,
          ),
        ),
      ]),
];

/** One target of a mandate: its window if it has its own, whom it covers, which matters, what it does not take. */
export const targetLines = (cli: Voice, mandate: Mandate, target: Target): readonly string[] => {
  const { name, type, window, formerHolders, excludes = [] } = target;
  const open = window === undefined ? undefined : edgesText(window, mandate.zone);
  const fields: readonly Field[] = [
    [cli.say(names.window), open === undefined ? [] : [cli.say(open)]],
    [cli.say(names.covers), limbLines(cli, target)],
    [cli.say(names.without), excludes.map(({ quote }) => `“${quote}”`)],
    [cli.say(names.former), formerHolders === undefined ? [] : [`“${formerHolders.quote}”`]],
    [cli.say(names.matters), matterLines(cli, mandate, target)],
    [cli.say(names.excludes), exclusionLines(cli, target)],
  ];
  const kind =
    type === undefined ? '' : cli.say(text(`（${typeWords[type]['zh-CN']}）`, ` (${typeWords[type].en})`));
  return [`${cli.paint.bold(name)}${kind}`, ...fieldLines(fields, '  ')];
};
