import { unwatchFile, watchFile } from 'node:fs';
import { located } from '../../office/surroundings.ts';

const pollingMs = 300;

/**
 * Runs `work` now and whenever one of the files has changed, without end. Polls, because editors replace files
 * rather than write to them.
 */
export const whenever = async (files: readonly string[], work: () => Promise<unknown>): Promise<never> => {
  let wake: () => void = () => undefined;
  let changed = false;
  const note = (): void => {
    changed = true;
    wake();
  };
  for (const file of files) watchFile(located(file), { interval: pollingMs }, note);
  try {
    for (;;) {
      changed = false;
      await work();
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (changed) resolve();
      });
    }
  } finally {
    for (const file of files) unwatchFile(located(file), note);
  }
};
