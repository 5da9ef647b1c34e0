import type { Command } from 'commander';

/** One command with what may follow it. */
export interface CompletedCommand {
  /** The words that lead to it, without the program's own name. */
  readonly path: readonly string[];
  readonly subcommands: readonly { readonly name: string; readonly about: string }[];
  readonly options: readonly {
    readonly flag: string;
    readonly about: string;
    readonly takesValue: boolean;
  }[];
  /** Values that its first argument can have. */
  readonly choices: readonly string[];
}

const optionsOf = (command: Command): CompletedCommand['options'] =>
  [...command.options, ...(command.parent?.options ?? [])].flatMap((option) =>
    option.long === undefined || option.long === null
      ? []
      : [{ flag: option.long, about: option.description, takesValue: option.required || option.optional }],
  );

/** A command and all below it. */
export const commandTree = (command: Command, path: readonly string[] = []): readonly CompletedCommand[] => [
  {
    path,
    subcommands: command.commands.map((sub) => ({ name: sub.name(), about: sub.description() })),
    options: optionsOf(command),
    choices: command.registeredArguments[0]?.argChoices ?? [],
  },
  ...command.commands.flatMap((sub) => commandTree(sub, [...path, sub.name()])),
];

/** What can be typed after a command, options last. */
export const wordsAfter = ({ subcommands, choices, options }: CompletedCommand): readonly string[] => [
  ...subcommands.map(({ name }) => name),
  ...choices,
  ...options.map(({ flag }) => flag),
];
