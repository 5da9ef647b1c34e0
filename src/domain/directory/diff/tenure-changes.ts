import type { LocalizedText } from '../../../problems/localized.ts';
import type { Tenure } from '../directory.ts';
import type { Naming } from '../naming.ts';
import type { DirectoryChange, DirectoryChangeCode } from './directory-change.ts';
import type { Generations } from './generations.ts';
import { pairTenures, type TenurePair } from './pair-tenures.ts';

/** Who and which post, for sentences. */
interface Held {
  readonly who: string;
  readonly post: string;
}

const period = ({ from, until, acting }: Tenure): LocalizedText => ({
  'zh-CN': `${from ?? '日期不详'}至${until ?? '今'}${acting ? '（代理）' : ''}`,
  en: `${from === undefined ? 'from an unknown day' : `from ${from}`} ${until === undefined ? 'on' : `until ${until}`}${acting ? ', acting' : ''}`,
});

const began = ({ from, acting }: Tenure, { who, post }: Held): LocalizedText => ({
  'zh-CN': `${who} ${from === undefined ? '' : `自 ${from} 起`}${acting ? '代理' : '任'} ${post}`,
  en: `${who} ${acting ? 'began to act in' : 'took'} post ${post}${from === undefined ? '' : ` on ${from}`}`,
});

const ended = ({ until }: Tenure, { who, post }: Held): LocalizedText => ({
  'zh-CN': `${who} 于 ${until} 卸任 ${post}`,
  en: `${who} left post ${post} on ${until}`,
});

const recorded = (tenure: Tenure, { who, post }: Held): LocalizedText => ({
  'zh-CN': `补记：${who} 任 ${post}，${period(tenure)['zh-CN']}`,
  en: `newly recorded: ${who} held post ${post} ${period(tenure).en}`,
});

const removed = (tenure: Tenure, { who, post }: Held): LocalizedText => ({
  'zh-CN': `删去任职：${who} 任 ${post}，${period(tenure)['zh-CN']}`,
  en: `no longer recorded: ${who} held post ${post} ${period(tenure).en}`,
});

const corrected = ([older, newer]: readonly [Tenure, Tenure], { who, post }: Held): LocalizedText => ({
  'zh-CN': `${who} 任 ${post} 的任期由 ${period(older)['zh-CN']} 更正为 ${period(newer)['zh-CN']}`,
  en: `the tenure of ${who} in post ${post} was ${period(older).en} and is ${period(newer).en}`,
});

const hasLeft = (older: Tenure, newer: Tenure): boolean =>
  older.until === undefined &&
  newer.until !== undefined &&
  older.from === newer.from &&
  Boolean(older.acting) === Boolean(newer.acting);

const tell = ({ older, newer }: TenurePair, held: Held): readonly [DirectoryChangeCode, LocalizedText] => {
  if (newer === undefined) return ['tenure-removed', removed(older as Tenure, held)];
  if (older !== undefined)
    return hasLeft(older, newer)
      ? ['tenure-ended', ended(newer, held)]
      : ['tenure-corrected', corrected([older, newer], held)];
  return newer.until === undefined
    ? ['tenure-began', began(newer, held)]
    : ['tenure-recorded', recorded(newer, held)];
};

const change = (pair: TenurePair, naming: Naming): DirectoryChange => {
  const { person, post } = (pair.newer ?? pair.older) as Tenure;
  const [code, message] = tell(pair, { who: naming.person(person), post: naming.post(post) });
  return { code, person, post, message };
};

/** Who took up, left or never held which post, as the newer generation has it. */
export const tenureChanges = ({ older, newer, naming }: Generations): readonly DirectoryChange[] =>
  pairTenures(older, newer).map((pair) => change(pair, naming));
