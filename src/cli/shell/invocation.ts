import { basename, relative } from 'node:path';

/** How the user can call this command again from the folder he is in. */
export const invocation = (
  script: string = process.argv[1] ?? '',
  folder: string = process.cwd(),
): string => {
  if (!basename(script).startsWith('guanxia')) return `node ${relative(folder, script)}`;
  return /[\\/]node_modules[\\/]\.bin[\\/]/.test(script) ? 'npx guanxia' : 'guanxia';
};
