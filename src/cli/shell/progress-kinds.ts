export const progressKinds = ['auto', 'plain', 'json', 'none'] as const;
/** How long work tells how far it has come. */
export type ProgressKind = (typeof progressKinds)[number];
