/** Name and version of the evaluation's semantics. */
export const engine = 'guanxia-rules/1';
