import { documentVersionReused } from './publishing-problems.ts';

/** The hash of every version that was published, by its name. */
export type Versions = ReadonlyMap<string, string>;

interface Named {
  readonly id: string;
  readonly version: string;
}

/** A version names one content for good. Throws `document-version-reused`. */
export const assertOwnVersion = (versions: Versions, { id, version }: Named, hash: string): void => {
  const known = versions.get(version);
  if (known !== undefined && known !== hash) throw documentVersionReused(id, version);
};

export const withVersion = (versions: Versions, { version }: Named, hash: string): Versions =>
  new Map([...versions, [version, hash]]);
