import type { Directory, Organ, Tenure } from '../directory.ts';
import { indexDirectory } from '../directory-index.ts';
import { type Naming, namingOf } from '../naming.ts';
import { type Check, error, type Finding } from './finding.ts';

const beginsBefore = ({ from, until }: Tenure, organ: Organ): boolean =>
  organ.from !== undefined &&
  ((from !== undefined && from < organ.from) || (until !== undefined && until <= organ.from));

const endsAfter = ({ from, until }: Tenure, organ: Organ, asOf: string): boolean => {
  if (organ.until === undefined) return false;
  if (from !== undefined && from >= organ.until) return true;
  return until === undefined ? organ.until <= asOf : until > organ.until;
};

const before = (naming: Naming, tenure: Tenure, organ: Organ, i: number): Finding =>
  error({
    code: 'holder-before-organ',
    path: ['tenures', i],
    message: {
      'zh-CN': `${naming.person(tenure.person)} 任 ${naming.post(tenure.post)} 时，该机构尚未设立（设立于 ${organ.from}）`,
      en: `${naming.person(tenure.person)} holds ${naming.post(tenure.post)} before its organ existed, from ${organ.from}`,
    },
    help: {
      'zh-CN': '核对任期与机构的起始日期；若是其前身的职务，另列前身机构及其职务',
      en: "check both dates; if it was a post of the organ's forerunner, list that organ and its post",
    },
  });

const after = (naming: Naming, tenure: Tenure, organ: Organ, i: number): Finding =>
  error({
    code: 'holder-after-organ',
    path: ['tenures', i],
    message: {
      'zh-CN': `${naming.person(tenure.person)} 任 ${naming.post(tenure.post)} 到该机构撤销（${organ.until}）之后`,
      en: `${naming.person(tenure.person)} holds ${naming.post(tenure.post)} after its organ ended on ${organ.until}`,
    },
    help: {
      'zh-CN': `任期至迟写到 \`"until": "${organ.until}"\`，在承继机构的任职另列一条`,
      en: `end the tenure with \`"until": "${organ.until}"\` at the latest, and list the post in the successor apart`,
    },
  });

const outside = (directory: Directory): readonly Finding[] => {
  const index = indexDirectory(directory);
  const naming = namingOf(directory);
  return directory.tenures.flatMap((tenure, i) => {
    const organ = index.organ(index.post(tenure.post)?.organ ?? '');
    if (organ === undefined) return [];
    return [
      ...(beginsBefore(tenure, organ) ? [before(naming, tenure, organ, i)] : []),
      ...(endsAfter(tenure, organ, directory.asOf) ? [after(naming, tenure, organ, i)] : []),
    ];
  });
};

/** Tenures that lie outside the lifetime of the post's organ; posts held ex officio follow the one they come with. */
export const holdersOutsideOrgan: Check = outside;
