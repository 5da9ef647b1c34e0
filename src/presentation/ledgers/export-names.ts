/** The views that can be exported, by name. */
export const exportNames = ['in-scope', 'referral', 'undetermined', 'by-subject'] as const;

export type ExportName = (typeof exportNames)[number];
