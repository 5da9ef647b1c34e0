import type { CommanderError } from 'commander';
import type { LocalizedText } from '../../../problems/localized.ts';
import { text } from '../../../problems/text.ts';

type Words = (name: string, more: string) => LocalizedText;

/** What commander says in English only, by its code. `name` is the first quoted part of its message. */
const words: Readonly<Record<string, Words>> = {
  'commander.unknownOption': (name) => text(`没有选项 \`${name}\``, `unknown option \`${name}\``),
  'commander.unknownCommand': (name) => text(`没有命令 \`${name}\``, `unknown command \`${name}\``),
  'commander.missingArgument': (name) => text(`缺少参数 \`${name}\``, `missing argument \`${name}\``),
  'commander.optionMissingArgument': (name) =>
    text(`选项 \`${name}\` 缺少取值`, `option \`${name}\` needs a value`),
  'commander.missingMandatoryOptionValue': (name) =>
    text(`必须给出选项 \`${name}\``, `option \`${name}\` is required`),
  'commander.conflictingOption': (name, other) =>
    text(
      `选项 \`${name}\` 与 \`${other}\` 不能同时使用`,
      `option \`${name}\` cannot be used with \`${other}\``,
    ),
  'commander.excessArguments': () => text('参数太多', 'too many arguments'),
};

const quotedParts = (message: string): readonly string[] =>
  [...message.matchAll(/'([^']+)'/g)].map(([, part]) => part ?? '');

const suggestionIn = (message: string): string | undefined => /\(Did you mean (.+)\?\)/.exec(message)?.[1];

const plain = (message: string): string =>
  message.replace(/^error: /, '').replace(/\n?\(Did you mean .*$/s, '');

/** A value that is not one of the choices of an option or argument. */
const invalidChoice = (message: string): LocalizedText => {
  const [first = '', second = ''] = quotedParts(message);
  const [name, value] = message.startsWith('error: option') ? [first, second] : [second, first];
  return text(`\`${name}\` 不能是 \`${value}\``, `\`${name}\` cannot be \`${value}\``);
};

/** What is wrong with the use of the command, in both languages. */
export const usageMessage = ({ code, message }: CommanderError): LocalizedText => {
  if (code === 'commander.invalidArgument') return invalidChoice(message);
  const [name, more] = quotedParts(message);
  return words[code]?.(name ?? '', more ?? '') ?? text(plain(message), plain(message));
};

const choicesIn = (message: string): string | undefined => /Allowed choices are (.+)\.$/.exec(message)?.[1];

/** What was perhaps meant, if commander has an idea; or what there is to choose from. */
export const usageHelp = ({ message }: CommanderError): LocalizedText | undefined => {
  const meant = suggestionIn(message);
  if (meant !== undefined) return text(`是否应为 \`${meant}\``, `did you mean \`${meant}\``);
  const choices = choicesIn(message);
  if (choices === undefined) return undefined;
  return text(`可选：${choices.replaceAll(', ', '、')}`, `one of: ${choices}`);
};
