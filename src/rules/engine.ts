/** Name and version of the evaluation's semantics, recorded with every determination. */
export const engine = 'guanxia-rules/1';
