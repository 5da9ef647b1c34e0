import type { Answer } from '../../domain/questions/answer.ts';

/** An answer as it is typed. */
export const answerAsTyped = ({ field, fact, post, value }: Answer): string => {
  const name = fact === undefined ? field : post === undefined ? fact : `${fact}@${post}`;
  const said = typeof value === 'boolean' ? (value ? 'yes' : 'no') : [value].flat().join(',');
  return `${name}=${said}`;
};
