import { rowsOf } from '../../app/views/rows.ts';
import type { ViewQuery, ViewStore } from '../../stores/port/view-store.ts';
import type { Reader } from './reader.ts';
import type { ShownView } from './views.ts';
import type { Condition } from './where.ts';

export interface Row {
  readonly key: string;
  readonly document: unknown;
}

/** Whether an index has the value of a condition; otherwise it is a word that the table prints. */
const isIndexed = async (views: ViewStore, { projection }: ShownView, { index, value }: Condition) =>
  index !== undefined && (await views.list(projection, { where: { index, value }, limit: 1 })).length > 0;

/** The rows of a view that fulfil all conditions, in key order. `readers` print in each language. */
export async function* rowsWith(
  views: ViewStore,
  view: ShownView,
  conditions: readonly Condition[],
  readers: readonly Reader[],
): AsyncGenerator<Row> {
  const { indexes } = view.projection;
  const wants: ((document: unknown) => boolean)[] = [];
  let where: ViewQuery['where'];
  for (const condition of conditions) {
    const { index = '', value } = condition;
    const isByIndex = await isIndexed(views, view, condition);
    if (isByIndex) where ??= { index, value };
    wants.push(
      isByIndex
        ? (document) => indexes[index]?.(document) === value
        : (document) => condition.isPrinted(readers, document),
    );
  }
  for await (const row of rowsOf(views, view.projection, where))
    if (wants.every((isWanted) => isWanted(row.document))) yield row;
}

const receivedAt = ({ document }: Row): number =>
  Date.parse((document as { readonly receivedAt?: string }).receivedAt ?? '') || 0;

/** In the order of receipt, as a ledger is read; views without it stay in key order. */
export const inOrderOfReceipt = (rows: readonly Row[]): readonly Row[] =>
  rows.toSorted((a, b) => receivedAt(a) - receivedAt(b));
