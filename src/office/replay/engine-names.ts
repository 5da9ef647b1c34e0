/** The engines that can judge in a replay, by name. */
export const engineNames = ['guanxia', 'json-rules-engine'] as const;

export type EngineName = (typeof engineNames)[number];
