import { Argument, type Command, Option } from 'commander';
import type { LocalizedText } from '../../../problems/localized.ts';
import { problem } from '../../../problems/make-problem.ts';
import { text } from '../../../problems/text.ts';
import type { Cli } from '../cli.ts';
import type { ExitCode } from '../exit-code.ts';
import {
  type ArgumentSpec,
  argumentFlags,
  type Declared,
  isNoun,
  type Noun,
  type OptionSpec,
  optionFlags,
  type Verb,
} from './declaration.ts';

/** What a command is built with: its run, and where it says how it ended. */
export interface Host {
  readonly cli: Cli;
  readonly ends: (code: ExitCode) => void;
}

type Say = (words: LocalizedText) => string;

const required = text('（必填）', ' (required)');
const repeatable = text('（可重复）', ' (may be repeated)');

const givenTwice = (flag: string) =>
  problem(
    'option-given-twice',
    text(`选项 \`${flag}\` 只能给出一次`, `option \`${flag}\` can be given only once`),
  );

type Parse = NonNullable<Option['parseArg']>;

/** Commander keeps the last value of an option given twice, and would drop the first without a word. */
const once = (option: Option): Parse => {
  const { parseArg: parse } = option;
  let isGiven = false;
  return (value, previous) => {
    if (isGiven) throw givenTwice(option.long ?? option.flags);
    isGiven = true;
    return (parse === undefined ? value : parse(value, previous)) as typeof previous;
  };
};

const each = (option: Option): Parse => {
  const { parseArg: parse } = option;
  const values: unknown[] = [];
  return (value) => {
    values.push(parse === undefined ? value : parse(value, undefined as never));
    return values as never;
  };
};

const optionOf = (name: string, spec: OptionSpec, say: Say): Option => {
  const marks = [...(spec.required ? [required] : []), ...(spec.repeatable ? [repeatable] : [])];
  const option = new Option(optionFlags(name, spec), `${say(spec.about)}${marks.map(say).join('')}`);
  if (spec.choices) option.choices(spec.choices);
  if (spec.preset !== undefined) option.default(spec.preset);
  if (spec.conflicts) option.conflicts([...spec.conflicts]);
  option.makeOptionMandatory(spec.required === true);
  if (spec.value !== undefined) option.argParser(spec.repeatable ? each(option) : once(option));
  return option;
};

const argumentOf = (name: string, spec: ArgumentSpec, say: Say): Argument => {
  const argument = new Argument(argumentFlags(name, spec), say(spec.about));
  return spec.choices ? argument.choices(spec.choices) : argument;
};

const exampleWord = text('示例：', 'Example:');

const addVerb = (command: Command, declared: Verb, { cli, ends }: Host): void => {
  const names = Object.keys(declared.arguments);
  for (const name of names)
    command.addArgument(argumentOf(name, declared.arguments[name] as ArgumentSpec, cli.say));
  for (const [name, spec] of Object.entries(declared.options))
    command.addOption(optionOf(name, spec, cli.say));
  command.addHelpText('after', `\n${cli.say(exampleWord)}\n  ${declared.example}`).action(async () => {
    const given = Object.fromEntries(names.map((name, i) => [name, command.processedArgs[i]]));
    let program = command;
    while (program.parent !== null) program = program.parent;
    ends(await declared.run(cli, { ...command.opts<object>(), ...given } as never, program));
  });
};

const addNoun = (command: Command, { verbs, usual }: Noun, host: Host): void => {
  command.helpCommand(false);
  for (const one of verbs) addDeclared(command, one, host, one.name === usual);
};

/** Adds a declared command, and those below it, to a parent. */
export const addDeclared = (parent: Command, declared: Declared, host: Host, isDefault = false): Command => {
  const command = parent.command(declared.name, { isDefault }).description(host.cli.say(declared.about));
  if (isNoun(declared)) addNoun(command, declared, host);
  else addVerb(command, declared, host);
  return command;
};
