import type { Published } from '../../app/documents/published.ts';
import type { Reader } from '../../domain/sight/sight.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import { text } from '../../problems/text.ts';
import type { Position } from '../../stores/port/position.ts';
import type { Voice } from '../text/voice.ts';
import { readerWords } from '../words/reader-words.ts';
import { type Sheet, sheetHash } from './sheet.ts';
import type { Selection } from './sheet-of.ts';

/** A view with its version, `referral@2`, and how far in the log it was. */
export interface ViewPosition {
  readonly view: string;
  readonly position: Position;
}

/** What a ledger was made from. */
export interface Source {
  readonly lines: ViewPosition;
  /** The view that tells of the reports that the lines belong to. */
  readonly reports: ViewPosition;
  readonly notes: readonly LocalizedText[];
  readonly selection: Selection;
  /** For whom it was made. How far views have been folded is not told to a reader, for whom it counts what is not seen. */
  readonly reader?: Reader | undefined;
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
  reports: text('来件所出视图', 'view of the reports'),
  reportsPosition: text('来件所出视图的日志位置', 'its position in the log'),
  reader: text('可见范围', 'for'),
  mandate: text('筛选：任务', 'filter: mandate'),
  since: text('筛选：自（含）', 'filter: since (included)'),
  until: text('筛选：至（不含）', 'filter: until (excluded)'),
  rows: text('行数', 'rows'),
  ruleSet: text('曾施行的规则集', 'rule set that was in force'),
  calendar: text('现行日历', 'calendar in force'),
  note: text('说明', 'note'),
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

const calendarsIn = ({ calendars }: Published): readonly string[] =>
  [...calendars.values()].flatMap((versions) => {
    const ref = versions.at(-1)?.ref;
    return ref === undefined ? [] : [`${ref.id} ${ref.version} ${ref.hash}`];
  });

/** The sheet that says where a ledger comes from, so that it can be made and checked again. */
export const originOf = (
  cli: Voice,
  sheet: Sheet,
  { lines, reports, notes, selection, reader, published }: Source,
): Sheet => {
  const all = cli.say(text('全部', 'all'));
  const { mandate = all, since = all, until = all } = selection;
  const rows = [
    [words.view, lines.view],
    ...(reader === undefined ? [[words.position, `${lines.position}`] as const] : []),
    [words.reports, reports.view],
    ...(reader === undefined
      ? [[words.reportsPosition, `${reports.position}`] as const]
      : [[words.reader, cli.say(readerWords[reader])] as const]),
    [words.mandate, mandate],
    [words.since, since],
    [words.until, until],
    [words.rows, `${sheet.rows.length}`],
    ...ruleSetsIn(published).map((name) => [words.ruleSet, name] as const),
    ...calendarsIn(published).map((name) => [words.calendar, name] as const),
    ...notes.map((note) => [words.note, cli.say(note)] as const),
    [words.hash, sheetHash(sheet)],
  ] as const;
  return {
    title: cli.say(heading.title),
    headings: [cli.say(heading.name), cli.say(heading.value)],
    rows: rows.map(([name, value]) => [cli.say(name), value]),
  };
};
