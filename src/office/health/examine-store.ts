import type { DomainEvent } from '../../domain/events/domain-event.ts';
import { text } from '../../problems/text.ts';
import { decodeEvent } from '../../stores/port/decode-event.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import { lastEvent } from '../../stores/port/event-store.ts';
import { caution, type Finding, ok, problemFound } from './finding.ts';

/** Clocks of machines differ a little. */
const toleranceMs = 60_000;

const examineClock = (event: DomainEvent, now: number): readonly Finding[] =>
  Date.parse(event.recordedAt) - now <= toleranceMs
    ? []
    : [
        problemFound(
          'store',
          text(
            `最后一个事件记于将来：${event.recordedAt}`,
            `the last event was recorded in the future: ${event.recordedAt}`,
          ),
          text('请校正时钟，例如 timedatectl', 'set the clock right, for example with timedatectl'),
        ),
      ];

/** Whether the log can be read, and whether its end fits the clock. What is in it, `log verify` examines. */
export const examineStore = async (store: EventStore, now: number): Promise<readonly Finding[]> => {
  const last = await lastEvent(store);
  if (last === undefined)
    return [
      caution(
        'store',
        text('日志是空的', 'the log is empty'),
        text('guanxia publish 文件…', 'guanxia publish FILE…'),
      ),
    ];
  return [
    ok(
      'store',
      text(`日志可读，到位置 ${last.position}`, `the log can be read, up to position ${last.position}`),
    ),
    ...examineClock(decodeEvent(new TextDecoder().decode(last.bytes), last), now),
  ];
};
