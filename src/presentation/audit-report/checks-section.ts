import { text } from '../../problems/text.ts';
import { html, type Markup } from '../html/markup.ts';
import type { Check, ReportContent } from './content.ts';

const words = {
  heading: text('核验', 'Verification'),
  none: text(
    '本报告生成时没有核验日志。加上 `--verify` 会重新作出每个认定并检查日志的完整性。',
    'The log was not verified for this report. With `--verify` every determination is made again and the log is checked for tampering.',
  ),
};

const line = (language: ReportContent['language'], { what, passed, result }: Check): Markup =>
  html`<li class="${passed ? 'good' : 'bad'}">${what[language]}${language === 'en' ? ': ' : '：'}${result[language]}</li>\n`;

/** What was checked and what came of it; that nothing was checked is said too. */
export const checksSection = ({ language, checks }: ReportContent): Markup =>
  html`<h2>${words.heading[language]}</h2>
${
  checks.length === 0
    ? html`<p>${words.none[language]}</p>`
    : html`<ul>
${checks.map((check) => line(language, check))}</ul>`
}`;
