import { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { LocalizedText } from '../../problems/localized.ts';

export const parts = ['runtime', 'store', 'documents', 'views', 'workers', 'vault', 'checkpoints'] as const;

/** What an examination has found of one part. `help` is the command or the step that puts it right. */
export interface Finding {
  readonly part: (typeof parts)[number];
  /** `problem`: something cannot be used or relied on. `warning`: it works, and somebody should know. */
  readonly state: 'ok' | 'warning' | 'problem';
  readonly message: LocalizedText;
  readonly help?: LocalizedText;
}

type Part = Finding['part'];

export const ok = (part: Part, message: LocalizedText): Finding => ({ part, state: 'ok', message });

export const caution = (part: Part, message: LocalizedText, help?: LocalizedText): Finding => ({
  part,
  state: 'warning',
  message,
  ...(help && { help }),
});

export const problemFound = (part: Part, message: LocalizedText, help?: LocalizedText): Finding => ({
  ...caution(part, message, help),
  state: 'problem',
});

/** What `examine` finds, and a problem told by whatever it throws on purpose. */
export const findings = async (
  part: Part,
  examine: () => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> => {
  try {
    return await examine();
  } catch (error) {
    if (!(error instanceof GuanxiaError)) throw error;
    return error.problems.map(({ message, help }) => problemFound(part, message, help));
  }
};
