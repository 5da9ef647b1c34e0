import { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { StoredEvent } from '../../stores/port/event-store.ts';

const placeOf = (event: StoredEvent | undefined) =>
  event === undefined ? { 'zh-CN': '无', en: 'nothing' } : told(event);

const told = ({ stream, version }: StoredEvent) => ({
  'zh-CN': `\`${stream}\` 第 ${version} 个事件`,
  en: `event ${version} of \`${stream}\``,
});

export const copyDiffers = (
  number: number,
  source: StoredEvent | undefined,
  target: StoredEvent | undefined,
): GuanxiaError =>
  new GuanxiaError([
    {
      code: 'copy-differs',
      message: {
        'zh-CN': `目标日志与源日志从第 ${number} 个事件起不同：源为${placeOf(source)['zh-CN']}，目标为${placeOf(target)['zh-CN']}`,
        en: `from event number ${number} on, the logs differ: the source has ${placeOf(source).en}, the target ${placeOf(target).en}`,
      },
      help: {
        'zh-CN': '请复制到空的目标，或同一源日志先前未复制完的目标',
        en: 'copy into an empty log, or into one that an earlier copy of the same log was not finished with',
      },
    },
  ]);
