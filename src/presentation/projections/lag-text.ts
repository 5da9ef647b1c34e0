import type { Lag } from '../../app/views/view-states.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import { text } from '../../problems/text.ts';

const astray = {
  ahead: text(
    '超出日志末尾：日志被截断，或换上了较早的备份，或属于另一份日志',
    'ahead of the log, which was cut off or put back from an older backup, or is another one',
  ),
  foreign: text('属于另一份日志', 'of another log'),
};

/** How far a view is behind its log, or that it is none of its. */
export const lagText = (lag: Lag): LocalizedText => {
  if (lag.standing !== 'in-log') return astray[lag.standing];
  const events = lag.events.toLocaleString('en');
  if (lag.more) return text(`${events} 个以上事件`, `over ${events} events`);
  return text(`${events} 个事件`, lag.events === 1 ? '1 event' : `${events} events`);
};
