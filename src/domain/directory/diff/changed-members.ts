import { quoted } from '../../../json/quoted.ts';
import type { LocalizedText } from '../../../problems/localized.ts';
import type { Naming } from '../naming.ts';
import { comparable } from './comparable.ts';
import type { Member } from './members.ts';

type Item = Readonly<Record<string, unknown>>;

const shown = (value: unknown, { refersTo }: Member, naming: Naming): LocalizedText => {
  if (value === undefined) return { 'zh-CN': '无', en: 'none' };
  if (refersTo === undefined) return { 'zh-CN': quoted(value), en: quoted(value) };
  const ids = (Array.isArray(value) ? value : [value]) as readonly string[];
  const called = ids.map((id) => `${naming[refersTo](id)} (${quoted(id)})`);
  return { 'zh-CN': called.join('、'), en: called.join(', ') };
};

/** The members in `told` in which two versions of one thing differ, each with its change in words. */
export const changedMembers = (
  older: object,
  newer: object,
  told: Readonly<Record<string, Member>>,
  naming: Naming,
): readonly LocalizedText[] => {
  const [before, after] = [older as Item, newer as Item];
  return Object.entries(told)
    .filter(([name]) => comparable(before[name]) !== comparable(after[name]))
    .map(([name, member]) => {
      const from = shown(before[name], member, naming);
      const to = shown(after[name], member, naming);
      return {
        'zh-CN': `${member.word['zh-CN']}由 ${from['zh-CN']} 改为 ${to['zh-CN']}`,
        en: `${member.word.en} changed from ${from.en} to ${to.en}`,
      };
    });
};
