import type { CompletedCommand } from './command-tree.ts';

const quoted = (text: string): string => `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;

const condition = ({ path, subcommands }: CompletedCommand): string => {
  if (path.length === 0) return '__fish_use_subcommand';
  const seen = path.map((word) => `__fish_seen_subcommand_from ${word}`);
  const deeper = subcommands.map(({ name }) => name).join(' ');
  return [...seen, ...(deeper === '' ? [] : [`not __fish_seen_subcommand_from ${deeper}`])].join('; and ');
};

const linesOf = (command: CompletedCommand): readonly string[] => {
  const when = `complete -c guanxia -n ${quoted(condition(command))}`;
  return [
    ...command.subcommands.map(({ name, about }) => `${when} -f -a ${name} -d ${quoted(about)}`),
    ...command.choices.map((choice) => `${when} -f -a ${choice}`),
    ...command.options.map(
      ({ flag, about, takesValue }) =>
        `${when} -l ${flag.slice(2)}${takesValue ? ' -r' : ''} -d ${quoted(about)}`,
    ),
  ];
};

export const fishScript = (tree: readonly CompletedCommand[]): string =>
  ['# guanxia completion for fish: guanxia completion fish | source', ...tree.flatMap(linesOf)].join('\n');
