import type { DocumentChange } from '../../app/audit-report/document-changes.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import { text } from '../../problems/text.ts';
import { html, type Markup } from '../html/markup.ts';
import { table } from '../html/table.ts';
import { clockText } from './clock-text.ts';
import type { ReportContent } from './content.ts';

const words = {
  heading: text('规则和文件的变动', 'Changes of rules and documents'),
  caption: text('按记录顺序，不限于本期', 'in the order of the log, not only of this period'),
  columns: [
    text('时间', 'when'),
    text('操作人', 'who'),
    text('变动', 'what'),
    text('文件', 'document'),
    text('生效', 'from'),
    text('理由', 'reason'),
  ],
};

const changeWords: Readonly<Record<DocumentChange['type'], LocalizedText>> = {
  MandatePublished: text('发布巡视任务', 'mandate published'),
  MandateAmended: text('修订巡视任务', 'mandate amended'),
  MandateClosed: text('结束巡视任务', 'mandate closed'),
  DirectoryPublished: text('发布名录', 'directory published'),
  CalendarPublished: text('发布工作日历', 'calendar published'),
  RuleSetDrafted: text('起草规则集', 'rule set drafted'),
  RuleSetSubmitted: text('送审规则集', 'rule set submitted'),
  RuleSetApproved: text('批准规则集', 'rule set approved'),
  RuleSetReturned: text('退回规则集', 'rule set returned'),
  RuleSetActivated: text('规则集生效', 'rule set activated'),
  RuleSetWithdrawn: text('撤回规则集', 'rule set withdrawn'),
};

const documentCell = ({ document, version = '', hash = '' }: DocumentChange): Markup =>
  html`${document} ${version} <code class="faint">${hash.replace(/^sha256:/, '').slice(0, 12)}</code>`;

/** Who published, changed, approved or activated what, and why. */
export const changesSection = ({ language, zone, zones, report: { changes } }: ReportContent): Markup =>
  html`<h2>${words.heading[language]}</h2>
${table({
  caption: words.caption[language],
  columns: words.columns.map((column) => column[language]),
  rows: changes.map((change) => [
    clockText(change.at, zones[change.hash ?? ''] ?? zone),
    change.actor,
    changeWords[change.type][language],
    documentCell(change),
    change.from ?? '',
    change.reason ?? '',
  ]),
})}`;
