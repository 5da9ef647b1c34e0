/** The engines that can judge in a replay, by name. */
export const engineNames = ['guanxia', 'json-rules-engine'] as const;

export type EngineName = (typeof engineNames)[number];

/** How often the second engine was asked, and how often about facts that were not all known. */
export interface Opinions {
  readonly complete: number;
  readonly bothWays: number;
}
