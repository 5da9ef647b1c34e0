import type { RuleCase } from '../../schema/case.ts';
import type { Condition } from '../../schema/condition.ts';
import type { Effect } from '../../schema/effect.ts';
import type { Rule } from '../../schema/rule.ts';
import type { RuleSet } from '../../schema/rule-set.ts';
import { conditionInWords } from './condition-in-words.ts';
import { effectInWords } from './effect-in-words.ts';
import { inEach, type Words } from './phrase.ts';

export const itself: Words<string> = (name) => ({ 'zh-CN': name, en: name });

export const cite: Words<Rule['cites'][number]> = ({ source, clause, of: part, quote, verified }) => {
  const place = [source, clause, part].filter((step) => step !== undefined).join(' ');
  const words = quote === undefined ? '' : `“${quote}”`;
  return {
    'zh-CN': `${place}${words}${verified ? '' : '（未核实）'}`,
    en: `${place}${words && ` ${words}`}${verified ? '' : ' (not verified)'}`,
  };
};

export const effective: Words<RuleSet['effective']> = ({ from, until }) => ({
  'zh-CN': `${from} 至 ${until ?? '另行通知'}`,
  en: `${from} until ${until ?? 'further notice'}`,
});

export const condition: Words<Condition> = (it) => inEach((language) => conditionInWords(it, language));

export const effect: Words<Effect> = (it) => inEach((language) => effectInWords(it, language));

export const rule: Words<Rule> = ({ conditions, event }) => {
  const [when, what] = [condition(conditions), effect(event)];
  return {
    'zh-CN': `如果 ${when['zh-CN']}，则 ${what['zh-CN']}`,
    en: `if ${when.en}, then ${what.en}`,
  };
};

export const expectation: Words<RuleCase['expect']> = ({ outcome, to, grounds, labels = [], asks = [] }) => {
  const parts = [outcome, to ?? '', ...grounds, ...labels, ...asks];
  return itself(parts.filter((part) => part !== '').join(' · '));
};

export const joining: Words<string> = (kind) =>
  kind === 'all' ? { 'zh-CN': '“同时满足”', en: 'all of' } : { 'zh-CN': '“满足其一”', en: 'any of' };
