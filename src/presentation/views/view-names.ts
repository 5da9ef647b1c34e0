/** The views that can be shown, by name. */
export const viewNames = [
  'in-scope',
  'referral',
  'undetermined',
  'by-subject',
  'statistics',
  'duties',
] as const;

export type ViewName = (typeof viewNames)[number];
