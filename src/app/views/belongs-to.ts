import { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import type { Checkpoint } from '../../stores/port/view-store.ts';
import { idIn } from './unreadable-event.ts';

/** Whether the event at a checkpoint is the one that was folded. A view of another log would go on from it. */
export const belongsTo = async (store: EventStore, { position, eventId }: Checkpoint): Promise<boolean> => {
  const there = await store.at(position);
  return there !== undefined && idIn(there) === eventId;
};

export const viewsOfAnotherLog = (name: string): GuanxiaError =>
  new GuanxiaError([
    {
      code: 'views-of-another-log',
      message: {
        'zh-CN': `视图 \`${name}\` 是由另一份日志生成的`,
        en: `view \`${name}\` was made from another log`,
      },
      help: {
        'zh-CN': '如日志无误，请用 `guanxia projections rebuild --all` 重建',
        en: 'if the log is the right one, rebuild with `guanxia projections rebuild --all`',
      },
    },
  ]);
