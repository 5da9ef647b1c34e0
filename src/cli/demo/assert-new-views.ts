import { problem } from '../../problems/make-problem.ts';
import { text } from '../../problems/text.ts';
import type { ViewStore } from '../../stores/port/view-store.ts';

/**
 * Made-up reports must not take the place of views that somebody reads.
 *
 * @throws {GuanxiaError} `store-not-new`
 */
export const assertNewViews = async (views: ViewStore): Promise<void> => {
  if ((await views.held()).length === 0) return;
  throw problem('store-not-new', text('视图存储中已有视图', 'the view store holds views already'), {
    help: text(
      '示范数据只写入新的视图存储，例如在地址后加 ?schema=demo',
      'made-up data goes into a new view store only; add ?schema=demo to its URL, for example',
    ),
  });
};
