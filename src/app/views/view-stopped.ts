import { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { Stop, ViewId } from '../../stores/port/view-store.ts';

/** Code `view-stopped`: a view has met an event that it cannot take in, and stands still before it. */
export class ViewStopped extends GuanxiaError {
  readonly view: ViewId;
  readonly stop: Stop;

  constructor(view: ViewId, stop: Stop, options?: ErrorOptions) {
    const { position, eventId, reason } = stop;
    super(
      [
        {
          code: 'view-stopped',
          message: {
            'zh-CN': `视图 \`${view.name}\` 停在位置 ${position} 的事件 \`${eventId}\` 之前：${reason['zh-CN']}`,
            en: `view \`${view.name}\` has stopped before event \`${eventId}\` at position ${position}: ${reason.en}`,
          },
          help: {
            'zh-CN': '事件不会被跳过；视图保持原样，请用能处理该事件的版本再运行',
            en: 'no event is skipped and the view stays as it is; use a release that can take the event in',
          },
        },
      ],
      options,
    );
    this.view = view;
    this.stop = stop;
  }
}
