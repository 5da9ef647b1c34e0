import type { MandateFinding, Remit } from './remit.ts';

const repeated = (
  ids: readonly string[],
  key: string,
  path: MandateFinding['path'],
): readonly MandateFinding[] =>
  ids.flatMap((id, i) =>
    ids.indexOf(id) === i
      ? []
      : [
          {
            code: 'duplicate-id',
            path: [...path, i, key],
            message: { 'zh-CN': `标识 \`${id}\` 已经用过`, en: `the id \`${id}\` is already taken` },
            help: { 'zh-CN': '同一列表中的标识不能重复', en: 'give every entry of a list an id of its own' },
          },
        ],
  );

const idsOf = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id);

/** Entries of one list that have the same id. */
export const duplicateFindings = ({ targets, channels, codes = [] }: Remit): readonly MandateFinding[] => [
  ...repeated(idsOf(targets), 'id', ['targets']),
  ...repeated(idsOf(channels), 'id', ['channels']),
  ...repeated(
    codes.map(({ code }) => code),
    'code',
    ['codes'],
  ),
  ...channels.flatMap(({ locations = [] }, i) =>
    repeated(idsOf(locations), 'id', ['channels', i, 'locations']),
  ),
  ...targets.flatMap(({ scope: { exclusions = [] } }, i) =>
    repeated(idsOf(exclusions), 'id', ['targets', i, 'scope', 'exclusions']),
  ),
];
