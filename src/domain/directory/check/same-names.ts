import { quoted } from '../../../json/quoted.ts';
import type { Directory, Organ } from '../directory.ts';
import { groupBy } from '../group-by.ts';
import { mayCoexist } from '../lifetimes.ts';
import { lookOf } from '../names/confusables.ts';
import { entriesOf, type WrittenName } from '../names/entries.ts';
import { normaliseName } from '../names/normalise-name.ts';
import { type Check, type Finding, warning } from './finding.ts';

interface NamedOrgan {
  readonly organ: Organ;
  readonly name: WrittenName;
  readonly normalised: string;
}

const namedOrgans = (directory: Directory): readonly NamedOrgan[] =>
  entriesOf({ ...directory, places: [], posts: [], persons: [] }).flatMap(({ names }, i) =>
    names
      .filter((name) => name.as !== 'former-name')
      .map((name) => ({
        organ: directory.organs[i] as Organ,
        name,
        normalised: normaliseName(name.text),
      })),
  );

const duplicate = (earlier: NamedOrgan, later: NamedOrgan): Finding =>
  warning({
    code: 'duplicate-name',
    path: later.name.path,
    message: {
      'zh-CN': `同一区划的 \`${earlier.organ.id}\` 与 \`${later.organ.id}\` 名称相同：${quoted(later.name.text)}`,
      en: `\`${earlier.organ.id}\` and \`${later.organ.id}\` of one place have the same name: ${quoted(later.name.text)}`,
    },
    help: {
      'zh-CN': '按此名称查找会得到两者，须由人选定；请写能区分的全称',
      en: 'whoever looks for this name is shown both and must choose: write full names that differ',
    },
  });

const confusable = (earlier: NamedOrgan, later: NamedOrgan): Finding =>
  warning({
    code: 'confusable-name',
    path: later.name.path,
    message: {
      'zh-CN': `同一区划的机构名称 ${quoted(earlier.name.text)} 与 ${quoted(later.name.text)} 形似`,
      en: `${quoted(earlier.name.text)} and ${quoted(later.name.text)} of one place look alike`,
    },
    help: {
      'zh-CN': '核对是否有一个写了形近字',
      en: 'check whether one of them has a wrong character of similar shape',
    },
  });

const compare = (earlier: NamedOrgan, later: NamedOrgan): Finding =>
  earlier.normalised === later.normalised ? duplicate(earlier, later) : confusable(earlier, later);

const differ = (a: NamedOrgan, b: NamedOrgan): boolean => a.organ !== b.organ && mayCoexist(a.organ, b.organ);

/** Organs of one place that have the same name at one time, or names that look alike. */
export const sameNames: Check = (directory) => {
  const alike = groupBy(
    namedOrgans(directory),
    ({ organ, normalised }) => `${organ.place} ${lookOf(normalised)}`,
  );
  return [...alike.values()].flatMap((group) =>
    group.flatMap((later, n) => {
      const earlier = group.slice(0, n).find((one) => differ(one, later));
      return earlier === undefined ? [] : [compare(earlier, later)];
    }),
  );
};
