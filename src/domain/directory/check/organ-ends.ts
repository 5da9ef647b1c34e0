import { quoted } from '../../../json/quoted.ts';
import type { Organ } from '../directory.ts';
import { type Check, error, type Finding, warning } from './finding.ts';

const noSuccessor = ({ name, until }: Organ, i: number): Finding =>
  warning({
    code: 'no-successor',
    path: ['organs', i, 'until'],
    message: {
      'zh-CN': `机构 ${quoted(name)} 于 ${until} 撤销，但没有写明由谁承继`,
      en: `the organ ${quoted(name)} ended on ${until}, and nobody is named who took over`,
    },
    help: {
      'zh-CN': '写上 `successor`：承继其职责的机构的标识；确无承继者的可以不写',
      en: 'name the organ that took over its work in `successor`, unless there is none',
    },
  });

const noEnd = ({ name }: Organ, i: number): Finding =>
  warning({
    code: 'successor-without-end',
    path: ['organs', i, 'successor'],
    message: {
      'zh-CN': `机构 ${quoted(name)} 写明了承继机构，但没有撤销日期`,
      en: `the organ ${quoted(name)} has a successor but no day on which it ended`,
    },
    help: {
      'zh-CN': '写上 `until`，否则该机构一直存续，承继不会生效',
      en: 'write `until`: without it the organ stands and its successor is never followed',
    },
  });

const endedFirst = ({ name, until }: Organ, successor: Organ, i: number): Finding =>
  error({
    code: 'successor-ended-first',
    path: ['organs', i, 'successor'],
    message: {
      'zh-CN': `机构 ${quoted(name)} 于 ${until} 撤销时，承继机构 ${quoted(successor.name)} 已于 ${successor.until} 撤销`,
      en: `when the organ ${quoted(name)} ended on ${until}, its successor ${quoted(successor.name)} had ended on ${successor.until}`,
    },
    help: {
      'zh-CN': '改为当时存续的承继机构，或改正日期',
      en: 'name a successor that stood then, or correct the dates',
    },
  });

const endOf = (organ: Organ, i: number, organs: ReadonlyMap<string, Organ>): Finding | undefined => {
  if (organ.successor === undefined) return organ.until === undefined ? undefined : noSuccessor(organ, i);
  if (organ.until === undefined) return noEnd(organ, i);
  const successor = organs.get(organ.successor);
  return successor?.until !== undefined && successor.until <= organ.until && successor !== organ
    ? endedFirst(organ, successor, i)
    : undefined;
};

/** Organs that ended without a successor, or that name one that cannot have taken over. */
export const organEnds: Check = ({ organs }) => {
  const byId = new Map(organs.map((organ) => [organ.id, organ]));
  return organs.flatMap((organ, i) => endOf(organ, i, byId) ?? []);
};
