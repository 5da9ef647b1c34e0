import type { ViewDocuments, ViewId, ViewQuery } from '../../stores/port/view-store.ts';

const pageSize = 1_000;

/** All rows of a view in key order, or those with one index value, page by page. */
export async function* rowsOf(
  views: ViewDocuments,
  view: ViewId,
  where?: ViewQuery['where'],
): AsyncGenerator<{ readonly key: string; readonly document: unknown }> {
  let after: string | undefined;
  for (;;) {
    const page = await views.list(view, {
      limit: pageSize,
      ...(where === undefined ? {} : { where }),
      ...(after === undefined ? {} : { after }),
    });
    yield* page;
    if (page.length < pageSize) return;
    after = page.at(-1)?.key;
  }
}
