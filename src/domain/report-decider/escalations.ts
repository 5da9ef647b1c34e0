import type { ReportEvent } from '../events/domain-event.ts';
import type { Fact } from '../events/metadata.ts';
import { type DangerRole, rolesFor } from '../receivers/told-of-danger.ts';
import type { Instant } from '../time/instant.ts';
import type { Dangers } from './commands.ts';
import type { MatterState, ReceivedReport } from './report-state.ts';

/**
 * Whether somebody is to be told, or asked for, in `role` now: of a danger that is new, where it had been asked who is
 * told and that is known now, or where whoever was told turns out to be of the accused.
 */
const isDue = ({ matter, escalated, told }: MatterState, role: DangerRole, dangers: Dangers): boolean => {
  const isNew = (matter.dangers ?? []).filter((danger) => !escalated.includes(danger));
  if (rolesFor(isNew).includes(role)) return true;
  const before = told.get(role);
  return before === undefined ? 'told' in dangers.tell(matter.id, role) : dangers.barred().has(before);
};

/**
 * What has to be reported at once (信访工作条例 Art 25, 刑事诉讼法 Art 110(3)): every danger, to who leads the group, and
 * to the police when a life is at risk, each clear of everybody accused. It does not bear on any determination.
 */
export const escalations = (
  { report, matters }: ReceivedReport,
  dangers: Dangers,
  now: Instant,
): readonly Fact<ReportEvent>[] =>
  [...matters.values()].flatMap((state): Fact<ReportEvent>[] => {
    const { id, dangers: found = [] } = state.matter;
    const due = rolesFor(found).filter((role) => isDue(state, role, dangers));
    if (due.length === 0) return [];
    const telling = due.map((role) => dangers.tell(id, role));
    const data = {
      report: report.id,
      matter: id,
      dangers: [...found],
      told: telling.flatMap((one) => ('told' in one ? [one.told] : [])),
      asked: telling.flatMap((one) => ('asked' in one ? [one.asked] : [])),
    };
    return [{ type: 'MatterEscalated', data, occurredAt: now }];
  });
