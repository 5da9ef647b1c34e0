import { fold } from '../../domain/decider.ts';
import type { ReportEvent } from '../../domain/events/domain-event.ts';
import { samePerson } from '../../domain/ids.ts';
import { assertReceived, reportDecider } from '../../domain/report-decider/report-decider.ts';
import { handlerRecused } from '../../domain/report-decider/report-problems.ts';
import { problem } from '../../problems/make-problem.ts';
import { text } from '../../problems/text.ts';

/** The same for a key that is unknown, wrong, over or revoked: who tries keys learns nothing. */
export const notAuthenticated = () =>
  problem('not-authenticated', text('没有有效的密钥', 'there is no valid key'), {
    help: text(
      '请在 `Authorization: Bearer gxk_…` 中写入有效的密钥；密钥由管理员签发',
      'send a key that serves in `Authorization: Bearer gxk_…`; an administrator issues them',
    ),
  });

export const nobodyReads = () =>
  problem('reader-is-nobody', text('须写明由谁查阅', 'it must be said who reads'), {
    help: text('`cli` 不代表任何人；用 --as 写明代号', '`cli` stands for nobody; name who reads with --as'),
    pointer: '/actor',
  });

export const fieldUnknown = (known: readonly string[], at: number) =>
  problem(
    'field-unknown',
    text('这份信访件没有这个密封字段', 'nothing is sealed in the report under this name'),
    {
      help: text(
        known.length === 0 ? '这份信访件没有密封的内容' : `密封的字段：${known.join('、')}`,
        known.length === 0 ? 'nothing is sealed in it' : `sealed are: ${known.join(', ')}`,
      ),
      pointer: `/fields/${at}`,
    },
  );

const erased = () =>
  problem('sealed-erased', text('密封的内容已销毁', 'what was sealed in the report has been destroyed'));

/** Throws unless the report is there, is not erased, and is not one that the reader was recused from. */
export const assertMayRead = (
  history: readonly ReportEvent[],
  { actor }: { readonly actor: string },
): void => {
  const state = fold(reportDecider, history);
  assertReceived(state);
  if ([...state.recused].some((one) => samePerson(one, actor))) throw handlerRecused(actor);
  if (state.erased) throw erased();
};
