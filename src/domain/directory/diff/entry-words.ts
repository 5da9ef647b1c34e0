import { quoted } from '../../../json/quoted.ts';
import type { LocalizedText } from '../../../problems/localized.ts';
import { type EntryType, entryNouns } from '../names/entry-type.ts';
import type { Naming } from '../naming.ts';
import { changedMembers } from './changed-members.ts';
import type { DirectoryChange } from './directory-change.ts';
import type { Member } from './members.ts';
import type { Identified } from './pair-up.ts';

/** A thing as a change calls it: “organ `示例局` (`bureau`)”. */
const called = (type: EntryType, id: string, naming: Naming): LocalizedText => ({
  'zh-CN': `${entryNouns[type]['zh-CN']} ${naming[type](id)}（${quoted(id)}）`,
  en: `${entryNouns[type].en} ${naming[type](id)} (${quoted(id)})`,
});

export const entryAdded = (type: EntryType, id: string, naming: Naming): DirectoryChange => {
  const thing = called(type, id, naming);
  return {
    code: `${type}-added`,
    [type]: id,
    message: { 'zh-CN': `新列${thing['zh-CN']}`, en: `${thing.en} is new` },
  };
};

export const entryRemoved = (type: EntryType, id: string, naming: Naming): DirectoryChange => {
  const thing = called(type, id, naming);
  return {
    code: `${type}-removed`,
    [type]: id,
    message: { 'zh-CN': `不再列${thing['zh-CN']}`, en: `${thing.en} is no longer listed` },
  };
};

/** One change for each of the members `told` in which two versions of a thing differ. */
export const entryChanged = (
  type: EntryType,
  [older, newer]: readonly [Identified, Identified],
  told: Readonly<Record<string, Member>>,
  naming: Naming,
): readonly DirectoryChange[] => {
  const thing = called(type, newer.id, naming);
  return changedMembers(older, newer, told, naming).map((message) => ({
    code: `${type}-changed`,
    [type]: newer.id,
    message: { 'zh-CN': `${thing['zh-CN']}的${message['zh-CN']}`, en: `${thing.en}: ${message.en}` },
  }));
};
