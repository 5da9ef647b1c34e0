import { text } from '../../problems/text.ts';
import { verb } from '../shell/command/declaration.ts';
import { shells } from './shells.ts';

/** `guanxia completion` */
export const completion = verb({
  name: 'completion',
  about: text('命令行补全脚本', 'a completion script for a shell'),
  arguments: { shell: { about: text('哪种 shell', 'which shell'), choices: shells } },
  example: 'guanxia completion bash',
  prints: 'script',
  run: async (cli, { shell }, program) =>
    (await import('./completion.ts')).printCompletion(cli, shell, program),
});
