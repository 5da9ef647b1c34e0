import type { Command } from 'commander';
import type { outputSchemas } from '../../../presentation/schemas/all.ts';
import type { LocalizedText } from '../../../problems/localized.ts';
import { text } from '../../../problems/text.ts';
import type { Cli } from '../cli.ts';
import type { ExitCode } from '../exit-code.ts';

/** An argument by its name in the usage; optional ones come last, and one that takes several is the last. */
export interface ArgumentSpec {
  readonly about: LocalizedText;
  readonly optional?: true;
  readonly several?: true;
  readonly choices?: readonly string[];
}

/** An option by its name: `approvedBy` is `--approved-by`. */
export interface OptionSpec {
  readonly about: LocalizedText;
  /** How its value is shown: `<file>`, or `[file]` where it may be left out. Without one the option is a flag. */
  readonly value?: `<${string}>` | `[${string}]`;
  /** One letter for it, as in `-o`. */
  readonly short?: string;
  readonly required?: true;
  /** May be given again, and each counts; otherwise giving it twice is wrong use. */
  readonly repeatable?: true;
  readonly choices?: readonly string[];
  /** What holds where it is not given; its words tell of it. */
  readonly preset?: string;
  /** The options, by name, that it cannot be used with. */
  readonly conflicts?: readonly string[];
}

export type ArgumentSpecs = Readonly<Record<string, ArgumentSpec>>;
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

type Chosen<Spec> = Spec extends { choices: readonly (infer Choice)[] } ? Choice : string;

type GivenArgument<Spec> = Spec extends { several: true } ? readonly Chosen<Spec>[] : Chosen<Spec>;

type GivenOption<Spec> = Spec extends { value: infer Shown }
  ? Spec extends { repeatable: true }
    ? readonly Chosen<Spec>[]
    : Chosen<Spec> | (Shown extends `[${string}]` ? true : never)
  : true;

type Surely<Specs, Mark> = {
  readonly [Name in keyof Specs as Specs[Name] extends Mark ? Name : never]: Specs[Name];
};
type Perhaps<Specs, Mark> = Omit<Specs, keyof Surely<Specs, Mark>>;

type Certain = { required: true } | { preset: string };
type Uncertain = { optional: true; several?: never };

/** What a command line has given, by the names of arguments and options. */
export type Given<Arguments, Options> = {
  readonly [Name in keyof Perhaps<Arguments, Uncertain>]: GivenArgument<Perhaps<Arguments, Uncertain>[Name]>;
} & {
  readonly [Name in keyof Surely<Arguments, Uncertain>]:
    | GivenArgument<Arguments[Name & keyof Arguments]>
    | undefined;
} & {
  readonly [Name in keyof Surely<Options, Certain>]: GivenOption<Options[Name & keyof Options]>;
} & {
  readonly [Name in keyof Perhaps<Options, Certain>]?: GivenOption<Options[Name & keyof Options]>;
} & { readonly json?: true };

type OutputName = keyof typeof outputSchemas;

/**
 * What a command prints: a JSON document of a schema with `--json`, one such document to a line, JSON in any case,
 * or a script for a shell.
 */
export type Printed =
  | { readonly json: readonly OutputName[]; readonly lines?: true }
  | 'json-always'
  | 'script';

/** A command that does something, declared once: commander's command, help, completion and reference are made of it. */
export interface Verb {
  readonly name: string;
  readonly about: LocalizedText;
  readonly arguments: ArgumentSpecs;
  readonly options: OptionSpecs;
  /** A whole command line that works in a folder with the store of `guanxia demo --store guanxia.db`. */
  readonly example: string;
  readonly prints: Printed;
  readonly run: (cli: Cli, given: never, program: Command) => Promise<ExitCode>;
}

/** Verbs about one thing. */
export interface Noun {
  readonly name: string;
  readonly about: LocalizedText;
  readonly verbs: readonly (Verb | Noun)[];
  /** The verb that is meant where none is named. */
  readonly usual?: string;
}

export type Declared = Verb | Noun;

export const isNoun = (declared: Declared): declared is Noun => 'verbs' in declared;

/** `<file>`, `[file]`, `<file...>` or `[file...]`. */
export const argumentFlags = (name: string, { optional, several }: ArgumentSpec): string => {
  const shown = `${name}${several ? '...' : ''}`;
  return optional ? `[${shown}]` : `<${shown}>`;
};

/** `--approved-by`, of `approvedBy`. */
export const longFlag = (name: string): string =>
  `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** `-o, --out <file>` */
export const optionFlags = (name: string, { short, value }: OptionSpec): string =>
  [short === undefined ? '' : `-${short}, `, longFlag(name), value === undefined ? '' : ` ${value}`].join('');

const jsonOptionOf = (printed: Printed): OptionSpecs => {
  if (printed === 'script') return {};
  if (printed === 'json-always')
    return { json: { about: text('输出 JSON；本来如此', 'print JSON, as it does anyway') } };
  return {
    json: {
      about: printed.lines
        ? text('每行输出一个 JSON', 'print one JSON document to a line')
        : text('输出 JSON', 'print JSON'),
    },
  };
};

interface Declaration<Arguments, Options> extends Pick<Verb, 'name' | 'about' | 'example' | 'prints'> {
  readonly arguments?: Arguments;
  readonly options?: Options;
  /** Imports what it runs, so that one command does not load all. */
  readonly run: (cli: Cli, given: Given<Arguments, Options>, program: Command) => Promise<ExitCode>;
}

/** A verb, with `--json` where it prints anything; `run` is given what was declared, by name and type. */
export const verb = <
  const Arguments extends ArgumentSpecs = Record<never, never>,
  const Options extends OptionSpecs = Record<never, never>,
>(
  declared: Declaration<Arguments, Options>,
): Verb => ({
  ...declared,
  arguments: declared.arguments ?? {},
  options: { ...declared.options, ...jsonOptionOf(declared.prints) },
});
