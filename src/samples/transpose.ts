import type { Mandate } from '../domain/mandate/schema/mandate.ts';
import type { Target } from '../domain/mandate/schema/scope.ts';

/** A text of the original and what stands in its place. */
export type Replacement = readonly [original: string, replacement: string];

/** Where a mandate is moved to. */
export interface Transposition {
  readonly id: string;
  readonly group: Mandate['group'];
  /** Whom the moved mandate inspects; the scope stays as it is. */
  readonly target: Omit<Target, 'scope'>;
  readonly directory: string;
  /** Applied in order to every text of the mandate: names in titles, quotes, addresses and readings. */
  readonly replacements: readonly Replacement[];
  /** Sources whose words are changed with it, so that nothing is verified in them any longer, by name. */
  readonly invented: Readonly<Record<string, Mandate['sources'][string]>>;
}

/** `text` with every replacement made, one after the other. */
export const replaced = (text: string, replacements: readonly Replacement[]): string =>
  replacements.reduce((done, [original, replacement]) => done.replaceAll(original, replacement), text);

const citesInvented = (part: object, { invented }: Transposition): boolean =>
  'source' in part && typeof part.source === 'string' && Object.hasOwn(invented, part.source);

const moved = (value: unknown, to: Transposition): unknown => {
  if (typeof value === 'string') return replaced(value, to.replacements);
  if (Array.isArray(value)) return value.map((item) => moved(item, to));
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).map(([key, part]) => [key, moved(part, to)]);
  return { ...Object.fromEntries(parts), ...(citesInvented(value, to) && { verified: false }) };
};

/**
 * The same mandate for another group and target: window, scope, channels, readings and assumptions stay,
 * names change. What was reported of real people and meetings is dropped.
 */
export const transpose = (mandate: Mandate, to: Transposition): Mandate => {
  const { proceedings: _real, ...remit } = mandate;
  const renamed = moved(remit, to) as Mandate;
  const [first, ...more] = renamed.targets;
  if (first === undefined || more.length > 0) throw new RangeError('only a mandate with one target is moved');
  return {
    ...renamed,
    id: to.id,
    uses: { ...renamed.uses, directory: to.directory },
    group: to.group,
    targets: [{ ...to.target, scope: first.scope }],
    sources: { ...renamed.sources, ...to.invented },
  };
};
