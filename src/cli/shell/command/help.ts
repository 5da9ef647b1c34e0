import type { Argument, Command, HelpConfiguration, Option } from 'commander';
import { displayWidth } from '../../../presentation/text/width.ts';
import type { Language } from '../../../problems/localized.ts';

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '通用选项：',
  'Commands:': '命令：',
};

const usageWords: readonly (readonly [RegExp, string])[] = [
  [/\[options\]/g, '[选项]'],
  [/\[command\]/g, '[命令]'],
];

const translated = (usage: string): string =>
  usageWords.reduce((text, [english, chinese]) => text.replace(english, chinese), usage);

const choicesIn = ({ argChoices }: Argument | Option, language: Language): string =>
  argChoices === undefined
    ? ''
    : language === 'en'
      ? ` (${argChoices.join(', ')})`
      : `（${argChoices.join('、')}）`;

const nameOf = (command: Command): string =>
  command.parent === null ? command.name() : `${nameOf(command.parent)} ${command.name()}`;

/** The options that must be given stand in the usage: nobody should have to look for them. */
const requiredOf = ({ options }: Command): string =>
  options
    .filter(({ mandatory }) => mandatory)
    .map(({ long, flags }) => ` ${long ?? ''} ${flags.slice(flags.indexOf('<'))}`)
    .join('');

const argumentsOf = (command: Command): string =>
  command.registeredArguments
    .map((argument) => {
      const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
      return argument.required ? ` <${name}>` : ` [${name}]`;
    })
    .join('');

/** Commander's help in the chosen language, its columns aligned by what a terminal shows. */
export const helpIn = (language: Language): HelpConfiguration => {
  const usual = language === 'en' ? (usage: string) => usage : translated;
  return {
    displayWidth,
    showGlobalOptions: true,
    styleTitle: (title) => (language === 'en' ? title : (titles[title] ?? title)),
    commandUsage: (command) => usual(`${nameOf(command)}${requiredOf(command)} ${command.usage()}`),
    subcommandTerm: (command) => `${command.name()}${argumentsOf(command)}`,
    argumentDescription: (argument) => `${argument.description}${choicesIn(argument, language)}`,
    optionDescription: (option) => `${option.description}${choicesIn(option, language)}`,
  };
};
