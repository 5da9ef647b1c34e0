import type { Rebuilt } from '../../app/views/rebuild.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import { text } from '../../problems/text.ts';
import { beginning, type Position } from '../../stores/port/position.ts';

const resumed = (position: Position): LocalizedText =>
  position === beginning
    ? text('', '')
    : text(`，从位置 ${position} 续建`, `, resumed after position ${position}`);

/** What became of one view. */
export const rebuiltText = ({ name, position, documents, resumedAfter, stop }: Rebuilt): LocalizedText => {
  if (stop !== undefined)
    return text(`未重建  ${name}  旧视图照常应答`, `not rebuilt  ${name}  the old view goes on answering`);
  const { 'zh-CN': zh, en } = resumed(resumedAfter);
  return text(
    `已重建  ${name}  位置 ${position}，${documents} 行${zh}`,
    `rebuilt  ${name}  position ${position}, ${documents} rows${en}`,
  );
};
