import { type CompletedCommand, wordsAfter } from './command-tree.ts';

const caseOf = (command: CompletedCommand): string =>
  `    '${command.path.join(' ')}') words='${wordsAfter(command).join(' ')}' ;;`;

/** Walks the words typed so far down the tree, as far as they are commands. */
export const bashScript = (tree: readonly CompletedCommand[]): string =>
  `# guanxia completion for bash: eval "$(guanxia completion bash)"
_guanxia() {
  local at='' next='' word='' words=''
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    next="\${at:+$at }$word"
    case "$next" in
${tree
  .filter(({ path }) => path.length > 0)
  .map(({ path }) => `      '${path.join(' ')}') at="$next" ;;`)
  .join('\n')}
    esac
  done
  case "$at" in
${tree.map(caseOf).join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}"))
  [ "\${#COMPREPLY[@]}" -gt 0 ] || COMPREPLY=($(compgen -f -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o filenames -F _guanxia guanxia`;
