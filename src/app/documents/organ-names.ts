import type { Published } from './published.ts';

/** An organ's name as some directory published last has it; its id where none knows it. */
export const organNames = ({ directories }: Published): ((organ: string) => string) => {
  const indexes = [...directories.values()].flatMap((generations) => generations.at(-1)?.content ?? []);
  return (id) => indexes.flatMap((index) => index.organ(id)?.name ?? [])[0] ?? id;
};
