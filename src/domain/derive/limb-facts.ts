import { limbKinds } from '../mandate/schema/scope.ts';

/** The facts that tell which limb of a scope covers the subject now. */
export const limbFacts = limbKinds.map((kind) => `scope.${kind}` as const);
