/** What somebody may be in an office; what each may do is the policy of the routes. */
export const roles = [
  'intake-clerk',
  'reviewer',
  'editor',
  'approver',
  'auditor',
  'key-custodian',
  'administrator',
  'machine',
] as const;
