import type { Published } from '../../app/index.ts';
import type { Cli } from '../cli.ts';
import { text } from '../words/text.ts';
import type { ExportName } from './export-names.ts';
import { type Sheet, sheetHash } from './sheet.ts';
import type { Selection } from './sheet-of.ts';

/** What a ledger was made from. */
export interface Source {
  readonly view: ExportName;
  readonly version: number;
  readonly position: bigint;
  readonly selection: Selection;
  readonly published: Published;
}

const heading = {
  title: text('出处', 'origin'),
  name: text('项目', 'what'),
  value: text('内容', 'value'),
};

const words = {
  view: text('视图', 'view'),
  position: text('日志位置', 'position in the log'),
  mandate: text('筛选：任务', 'filter: mandate'),
  since: text('筛选：自（含）', 'filter: since (included)'),
  until: text('筛选：至（不含）', 'filter: until (excluded)'),
  rows: text('行数', 'rows'),
  ruleSet: text('曾施行的规则集', 'rule set that was in force'),
  hash: text('全部单元格的 SHA-256（RFC 8785）', 'SHA-256 of all cells (RFC 8785)'),
};

const ruleSetsIn = ({ activations, ruleSets }: Published): readonly string[] => [
  ...new Set(
    activations.flatMap(({ hash }) => {
      const held = ruleSets.get(hash);
      return held === undefined ? [] : [`${held.ref.id} ${held.ref.version} ${hash}`];
    }),
  ),
];

/** The sheet that says where a ledger comes from, so that it can be made and checked again. */
export const originOf = (
  cli: Cli,
  sheet: Sheet,
  { view, version, position, selection, published }: Source,
): Sheet => {
  const all = cli.say(text('全部', 'all'));
  const { mandate = all, since = all, until = all } = selection;
  const rows = [
    [words.view, `${view}@${version}`],
    [words.position, `${position}`],
    [words.mandate, mandate],
    [words.since, since],
    [words.until, until],
    [words.rows, `${sheet.rows.length}`],
    ...ruleSetsIn(published).map((name) => [words.ruleSet, name] as const),
    [words.hash, sheetHash(sheet)],
  ] as const;
  return {
    title: cli.say(heading.title),
    headings: [cli.say(heading.name), cli.say(heading.value)],
    rows: rows.map(([name, value]) => [cli.say(name), value]),
  };
};
