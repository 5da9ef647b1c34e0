import { isDate, type Period, type When } from '../../domain/time/when.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import { text } from '../../problems/text.ts';
import { html, type Markup } from '../html/markup.ts';
import { page } from '../html/page.ts';
import { changesSection } from './changes-section.ts';
import { checksSection } from './checks-section.ts';
import { clockText } from './clock-text.ts';
import type { ReportContent } from './content.ts';
import { overdueSection, overridesSection } from './exceptions-sections.ts';
import { outcomesSection } from './outcomes-section.ts';
import { weeksSection } from './weeks-section.ts';

const title = text('管辖认定审计报告', 'Audit report on jurisdiction');

const words = {
  period: text('来件时间', 'reports received'),
  log: text('日志', 'log'),
  made: text('生成', 'made'),
  always: text('不限', 'at any time'),
  about: text(
    '本报告不含举报人信息和来信内容。所有数字均由事件日志推算，可用同一日志重新生成。',
    'Nothing of reporters or of the text of reports is in here. All numbers follow from the log of events and can be made from it again.',
  ),
};

const edgeText = (edge: When | undefined, zone: string): string => {
  if (edge === undefined) return '';
  return isDate(edge) ? edge : clockText(edge, zone);
};

/** Dates are said as they were given: they begin at another instant under each mandate. */
const periodText = ({ since, until }: Period, zone: string): LocalizedText => {
  const [from, to] = [edgeText(since, zone), edgeText(until, zone)];
  if (from === '' && to === '') return words.always;
  return text(
    `${from === '' ? '' : `自 ${from} 起`}${to === '' ? '' : `至 ${to} 之前`}`,
    [from === '' ? '' : `from ${from} on`, to === '' ? '' : `before ${to}`].filter(Boolean).join(', '),
  );
};

const headSection = ({ language, report: { period, log }, zone, made, by }: ReportContent): Markup => {
  const events = text(
    `${log.events} 个事件，至第 ${log.position} 位`,
    `${log.events} events, up to position ${log.position}`,
  );
  return html`<p>${words.period[language]} ${periodText(period, zone)[language]}<br>
${words.log[language]} ${events[language]}<br>
${words.made[language]} ${clockText(made, zone)} · ${by}</p>
<p class="faint">${words.about[language]}</p>`;
};

/** The report as one HTML document that can be kept, sent and printed; nothing in it is loaded from elsewhere. */
export const renderAuditReport = (content: ReportContent): string =>
  page(
    content.language,
    title[content.language],
    html`${headSection(content)}
${outcomesSection(content)}
${weeksSection(content)}
${checksSection(content)}
${changesSection(content)}
${overridesSection(content)}
${overdueSection(content)}`,
  );
