import { rowsOf } from '../../app/views/rows.ts';
import type { ViewId, ViewQuery, ViewStore } from '../../stores/port/view-store.ts';

export interface Row {
  readonly key: string;
  readonly document: unknown;
}

/** The rows of a view one after the other, in key order, at most `limit`. */
export async function* rowsUpTo(
  views: ViewStore,
  view: ViewId,
  where: ViewQuery['where'],
  limit: number,
): AsyncGenerator<Row> {
  let left = limit;
  if (left === 0) return;
  for await (const row of rowsOf(views, view, where)) {
    yield row;
    left -= 1;
    if (left === 0) return;
  }
}

const receivedAt = ({ document }: Row): number =>
  Date.parse((document as { readonly receivedAt?: string }).receivedAt ?? '') || 0;

/** In the order of receipt, as a ledger is read; views without it stay in key order. */
export const inOrderOfReceipt = (rows: readonly Row[]): readonly Row[] =>
  rows.toSorted((a, b) => receivedAt(a) - receivedAt(b));
