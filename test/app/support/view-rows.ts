import { rowsOf } from '../../../src/app/index.ts';
import { projections } from '../../../src/projections/index.ts';
import type { ViewDocuments } from '../../../src/stores/port/view-store.ts';

/** Every document of every view as it is kept, byte for byte. */
export const viewRows = async (views: ViewDocuments): Promise<readonly string[]> => {
  const rows: string[] = [];
  for (const projection of projections)
    for await (const { key, document } of rowsOf(views, projection))
      rows.push(`${projection.name} ${key} ${JSON.stringify(document)}`);
  return rows;
};
