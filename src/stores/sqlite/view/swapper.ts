import { assertStandsAt } from '../../kit/fence.ts';
import type { ViewStore } from '../../port/view-store.ts';
import type { Session } from '../session.ts';
import { type Generation, generations } from './generations.ts';
import { sweeper } from './sweeper.ts';
import { inTransaction } from './view-documents.ts';

/** Changes which generation answers; what the old one held is deleted afterwards. */
export function swapper(file: Session): ViewStore['swap'] {
  const kept = generations(file.database);
  const sweep = sweeper(file);
  return async (view, { from, to }) => {
    inTransaction(file, () => {
      const [live, draft] = [kept.find(view, 'live'), kept.find(view, 'draft')];
      assertStandsAt(view, from, live?.checkpoint);
      assertStandsAt(view, to, draft?.checkpoint);
      if (live !== undefined) kept.become(live.generation, 'retired');
      kept.become((draft as Generation).generation, 'live');
    });
    await sweep();
  };
}
