import { basename, relative } from 'node:path';
import { shellCommand } from '../../problems/shell-command.ts';

/** How the user can call the command in `script` again from the folder he is in. */
export const invocation = (script: string, folder: string): string => {
  if (!basename(script).startsWith('guanxia')) return shellCommand(['node', relative(folder, script)]);
  return /[\\/]node_modules[\\/]\.bin[\\/]/.test(script) ? 'npx guanxia' : 'guanxia';
};
