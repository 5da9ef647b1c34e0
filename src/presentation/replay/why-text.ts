import type { DocumentRole, WhyNot } from '../../app/replay/why-not.ts';
import type { DocumentRef } from '../../domain/determination/determination.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import { text } from '../../problems/text.ts';
import { documentWords } from '../words/document-words.ts';

/** A document by its kind, id, version and the beginning of its hash. */
export const documentText = (role: DocumentRole, { id, version, hash }: DocumentRef): LocalizedText => {
  const short = hash.slice(0, 'sha256:'.length + 12);
  const { 'zh-CN': zh, en } = documentWords[role];
  return text(
    `${zh} \`${id}\` ${version} 版（${short}…）`,
    `${en} \`${id}\`, version ${version} (${short}…)`,
  );
};

/** Why a determination cannot be decided again. */
export const whyText = (why: WhyNot): LocalizedText => {
  switch (why.why) {
    case 'document-missing': {
      const { 'zh-CN': zh, en } = documentText(why.role, why.document);
      return text(`此前的日志中没有${zh}`, `the log before it does not hold the ${en}`);
    }
    case 'document-altered': {
      const { 'zh-CN': zh, en } = documentText(why.role, why.document);
      return text(
        `${zh}的内容与其哈希不符：已被改动`,
        `the content of the ${en} does not have its hash: it was changed`,
      );
    }
    case 'document-unreadable': {
      const { 'zh-CN': zh, en } = documentText(why.role, why.document);
      return text(`本版本读不懂${zh}`, `this release cannot read the ${en}`);
    }
    case 'engine-unknown':
      return text(
        `由本版本没有的引擎 \`${why.engine}\` 认定`,
        `it was decided by engine \`${why.engine}\`, which this release lacks`,
      );
    case 'report-missing':
      return text('该事件流中此前没有来件', 'there is no report before it in its stream');
    case 'matter-missing':
      return text('来件中没有这个事项', 'the report has no such matter');
    case 'event-unreadable':
      return text(
        `来件或认定不合格式：\`${why.pointer}\``,
        `the report or the determination is malformed at \`${why.pointer}\``,
      );
  }
};
