import type { ReportEvent } from '../events/domain-event.ts';
import type { Fact } from '../events/metadata.ts';
import type { Instant } from '../time/instant.ts';
import type { MatterState, ReceivedReport } from './report-state.ts';

const newDangers = ({ matter, escalated }: MatterState) =>
  (matter.dangers ?? []).filter((danger) => !escalated.includes(danger));

/**
 * What has to be reported at once (信访工作条例 Art 25, 刑事诉讼法 Art 110(3)): every danger once, to the leader
 * of the group, and to the police when a life is at risk. It does not bear on any determination.
 */
export const escalations = (
  { report, matters }: ReceivedReport,
  now: Instant,
): readonly Fact<ReportEvent>[] =>
  [...matters.values()].flatMap((state): Fact<ReportEvent>[] => {
    const dangers = newDangers(state);
    if (dangers.length === 0) return [];
    const to = dangers.includes('life-at-risk')
      ? (['group-leader', 'police'] as const)
      : (['group-leader'] as const);
    const data = { report: report.id, matter: state.matter.id, dangers, to: [...to] };
    return [{ type: 'MatterEscalated', data, occurredAt: now }];
  });
