import * as z from 'zod';

/**
 * Kinds of competent organ that a rule can refer to. The directory knows which organ that is for a matter:
 * by 干部管理权限 (`discipline-organ`, `organisation-department`), by place (`local-discipline-organ` too), or by the parties concerned.
 */
export const receiverKinds = [
  'discipline-organ',
  'local-discipline-organ',
  'higher-discipline-organ',
  'organisation-department',
  'inspection-office',
  'petition-office',
  'political-legal-committee',
  'arbitration-commission',
  'reconsideration-organ',
  'procuratorate',
  'police',
  'ecology-department',
  'superior-organ',
  'competent-unit',
  'deciding-organ',
  'inspected-unit',
  'group-supervisor',
  'published-receiver',
] as const;

export const receiverKind = z.enum(receiverKinds).meta({ id: 'ReceiverKind' });
export type ReceiverKind = z.infer<typeof receiverKind>;
