import type { LocalizedText } from '../problems/localized.ts';
import type { Discretion } from './discretion.ts';
import type { PlaceFinder } from './place-finder.ts';
import { type JsonPath, pointer } from './pointer.ts';
import type { ProblemList } from './problem-list.ts';

/** One document under inspection, and where its problems go. */
export interface Inspection {
  readonly text: string;
  readonly comments: boolean;
  readonly placeAt: PlaceFinder;
  readonly problems: ProblemList;
  /** What of the document the problems may repeat. */
  readonly discretion: Discretion;
}

/** What is wrong at an offset of the inspected text. */
export interface Fault {
  readonly code: string;
  readonly offset: number;
  readonly path: () => JsonPath;
  readonly message: LocalizedText;
  readonly help?: LocalizedText | undefined;
}

/** Adds a fault to the problems, with its pointer and place; `find` is called only if it will be told. */
export function report({ placeAt, problems, discretion }: Inspection, find: () => Fault): void {
  problems.add(() => {
    const { code, message, help, offset, path } = find();
    return {
      code,
      message,
      ...(help === undefined ? {} : { help }),
      pointer: pointer(discretion.path(path())),
      place: placeAt(offset),
    };
  });
}
