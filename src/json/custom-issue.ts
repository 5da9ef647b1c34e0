import type { LocalizedText } from '../problems/localized.ts';

// a type, not an interface, because zod wants an index signature, which only types have implicitly
/** An issue for zod's `ctx.addIssue`, or the options of a `refine`, that {@link parseWith} tells as it stands. */
export type CustomIssue = {
  readonly code: 'custom';
  readonly message: string;
  readonly params: {
    readonly code: string;
    readonly message: LocalizedText;
    readonly help?: LocalizedText;
  };
};

/**
 * A finding of a document's own check, with its stable kebab-case code. Add a path where it is not about the
 * whole: `ctx.addIssue({ ...customIssue('unknown-source', message), path: ['rules', 3, 'cites'] })`.
 */
export function customIssue(code: string, message: LocalizedText, help?: LocalizedText): CustomIssue {
  return {
    code: 'custom',
    message: message.en,
    params: { code, message, ...(help === undefined ? {} : { help }) },
  };
}
