import { packageFile } from '../package-files.ts';

/** The example documents that are shipped: the fictional 示例区, and the rule set that decides there. */
export const packaged = {
  mandate: 'data/mandates/example-district-2024.json',
  directory: 'data/directories/example-district-2024.json',
  calendar: 'data/calendars/cn-2024.json',
  rules: 'src/rules/sets/cpc-inspection/2024.08-1.json',
} as const;

export type DocumentRole = keyof typeof packaged;

export const documentRoles = Object.keys(packaged) as readonly DocumentRole[];

/** Where a shipped example document stands on this machine. */
export const packagedPath = (role: DocumentRole): string => packageFile(packaged[role]);
