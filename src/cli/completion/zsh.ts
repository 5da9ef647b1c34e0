import type { CompletedCommand } from './command-tree.ts';

const escaped = (text: string): string => text.replace(/'/g, "'\\''").replace(/:/g, '\\:');

const item = (name: string, about: string): string => `'${escaped(name)}:${escaped(about)}'`;

const caseOf = ({ path, subcommands, options, choices }: CompletedCommand): string => {
  const items = [
    ...subcommands.map(({ name, about }) => item(name, about)),
    ...choices.map((choice) => item(choice, '')),
    ...options.map(({ flag, about }) => item(flag, about)),
  ];
  return `    '${path.join(' ')}') items=(${items.join(' ')}) ;;`;
};

/** As for bash, with descriptions. `words` and `CURRENT` are zsh's own. */
export const zshScript = (tree: readonly CompletedCommand[]): string =>
  `#compdef guanxia
# guanxia completion for zsh: eval "$(guanxia completion zsh)"
_guanxia() {
  local at='' word=''
  local -a items typed
  typed=("\${(@)words[2,CURRENT-1]}")
  for word in $typed; do
    case "\${at:+$at }$word" in
${tree
  .filter(({ path }) => path.length > 0)
  .map(({ path }) => `      '${path.join(' ')}') at='${path.join(' ')}' ;;`)
  .join('\n')}
    esac
  done
  case "$at" in
${tree.map(caseOf).join('\n')}
  esac
  _describe 'guanxia' items
  _files
}
compdef _guanxia guanxia`;
