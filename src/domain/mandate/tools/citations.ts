import { closestMatch } from '../../../json/closest-match.ts';
import { quoted } from '../../../json/quoted.ts';
import { error, type Finding, warning } from '../../directory/check/finding.ts';
import type { Cite } from '../../documents/source.ts';
import type { Mandate } from '../schema/mandate.ts';
import { partsOf } from './parts.ts';

/** A citation, and where it stands. */
export interface PlacedCite {
  readonly cite: Cite;
  readonly path: Finding['path'];
}

const isCite = (value: unknown): value is Cite =>
  typeof value === 'object' && value !== null && 'source' in value && 'clause' in value;

export const citesIn = (mandate: Mandate): readonly PlacedCite[] =>
  partsOf(mandate).flatMap(({ value, path }) => (isCite(value) ? [{ cite: value, path }] : []));

const unknownSource = ({ cite, path }: PlacedCite, known: readonly string[]): Finding => {
  const closest = closestMatch(cite.source, known);
  return error({
    code: 'unknown-source',
    path: [...path, 'source'],
    message: {
      'zh-CN': `\`sources\` 中没有出处 ${quoted(cite.source)}`,
      en: `\`sources\` has no ${quoted(cite.source)}`,
    },
    help:
      closest === undefined
        ? { 'zh-CN': '先在 `sources` 中写明', en: 'add it to `sources` first' }
        : { 'zh-CN': `是否应为 ${quoted(closest)}`, en: `did you mean ${quoted(closest)}` },
  });
};

const unverified = (source: string, cites: readonly PlacedCite[]): readonly Finding[] => {
  const open = cites.filter(({ cite }) => cite.source === source && !cite.verified);
  const [first] = open;
  if (first === undefined) return [];
  return [
    warning({
      code: 'unverified-citation',
      path: first.path,
      message: {
        'zh-CN': `${quoted(source)} 有 ${open.length} 处引文未核实，这是第一处`,
        en: `${open.length} citations of ${quoted(source)} are not verified; this is the first`,
      },
      help: {
        'zh-CN': '对照官方文本核实条文和引文后写 `"verified": true`',
        en: 'check clause and words against an official copy, then write `"verified": true`',
      },
    }),
  ];
};

/** Citations of sources that are not listed, and how many of each source nobody has checked yet. */
export const citations = (mandate: Mandate): readonly Finding[] => {
  const cites = citesIn(mandate);
  const known = Object.keys(mandate.sources);
  return [
    ...cites.filter(({ cite }) => !known.includes(cite.source)).map((cite) => unknownSource(cite, known)),
    ...known.flatMap((source) => unverified(source, cites)),
  ];
};
