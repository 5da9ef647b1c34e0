import { GuanxiaError } from '../../problems/guanxia-error.ts';
import { beginning } from './position.ts';
import type { Checkpoint, ViewId } from './view-store.ts';

const place = (checkpoint: Checkpoint | undefined) => `${checkpoint?.position ?? beginning}`;

export const viewConflict = (
  view: ViewId,
  expected: Checkpoint | undefined,
  actual: Checkpoint | undefined,
) =>
  new GuanxiaError([
    {
      code: 'view-conflict',
      message: {
        'zh-CN': `视图 \`${view.name}\` 第 ${view.version} 版的检查点预期在位置 ${place(expected)}，实际在 ${place(actual)}：另有进程正在更新它`,
        en: `view \`${view.name}\` version ${view.version} was expected at position ${place(expected)} and is at ${place(actual)}: somebody else is updating it`,
      },
      help: {
        'zh-CN': '同一视图只应由一个进程更新；请从实际检查点继续',
        en: 'let one process update a view, and go on from where it now is',
      },
    },
  ]);
