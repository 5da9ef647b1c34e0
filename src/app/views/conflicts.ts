import { GuanxiaError } from '../../problems/guanxia-error.ts';

/** How often another projector may be faster before it looks like a fault. */
const patience = 100;

const isConflict = (error: unknown): boolean =>
  error instanceof GuanxiaError && error.code === 'view-conflict';

/** Does `work` again as long as another projector has moved the view meanwhile. */
export const despiteConflicts = async (work: () => Promise<void>): Promise<void> => {
  for (let conflicts = 0; ; conflicts += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isConflict(error) || conflicts === patience) throw error;
    }
  }
};
