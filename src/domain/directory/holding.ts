import { type DateRange, daysOf, type PartialDate } from '../time/plain-date.ts';
import { every, type Truth } from '../truth.ts';
import type { Post, Tenure } from './directory.ts';
import type { DirectoryIndex } from './directory-index.ts';

/** A post with when it was held. */
export interface Holding {
  readonly post: Post;
  readonly tenure: Pick<Tenure, 'from' | 'until'>;
}

const withExOfficio = (index: DirectoryIndex, post: Post): readonly Post[] => [
  post,
  ...(post.exOfficio ?? []).flatMap((id) => index.post(id) ?? []),
];

/** All posts a person ever held as the directory has it, those held ex officio included. */
export const holdingsOf = (index: DirectoryIndex, person: string): readonly Holding[] =>
  index
    .tenuresOf(person)
    .flatMap((tenure) => postsOf(index, [tenure.post]).map((post) => ({ post, tenure })));

/** Posts by their ids, those held ex officio included; unknown ids are left out. */
export const postsOf = (index: DirectoryIndex, ids: readonly string[]): readonly Post[] =>
  ids.flatMap((id) => {
    const post = index.post(id);
    return post === undefined ? [] : withExOfficio(index, post);
  });

const began = (index: DirectoryIndex, from: string | undefined, by: string): Truth =>
  from !== undefined ? from <= by : by >= index.directory.asOf ? true : undefined;

/** Whether the post was held on `day`. A beginning that is unknown lies before the directory's date. */
export const heldOn = (index: DirectoryIndex, { tenure }: Holding, day: string): Truth =>
  every([began(index, tenure.from, day), tenure.until === undefined || day < tenure.until]);

/** When something happened: on one day of `from`, or from `from` through `through`, last day included. */
export interface ConductTime {
  readonly from?: PartialDate | undefined;
  readonly through?: PartialDate | undefined;
}

/** Whether the post was held when it happened; unknown where the dates do not settle it. */
export const heldDuring = (index: DirectoryIndex, holding: Holding, time: ConductTime): Truth => {
  if (time.from === undefined) return undefined;
  const first = daysOf(time.from);
  if (time.through === undefined) return heldOnADayOf(index, holding, first);
  return meets(index, holding, { from: first.from, until: daysOf(time.through).until });
};

const dayBefore = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** It happened on one unknown day of `days`: settled when all of them or none lie in the tenure. */
const heldOnADayOf = (index: DirectoryIndex, holding: Holding, days: DateRange): Truth => {
  const first = heldOn(index, holding, days.from);
  const last = heldOn(index, holding, dayBefore(days.until));
  if (first === true && last === true) return true;
  return meets(index, holding, days) === false ? false : undefined;
};

/** Whether any day of `days` lies in the tenure. */
const meets = (index: DirectoryIndex, { tenure }: Holding, days: DateRange): Truth =>
  every([
    began(index, tenure.from, dayBefore(days.until)),
    tenure.until === undefined || days.from < tenure.until,
  ]);
