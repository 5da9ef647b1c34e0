import type { FactDefinition } from './definition.ts';
import { matterFacts } from './matter-facts.ts';
import { reportFacts } from './report-facts.ts';
import { subjectFacts } from './subject-facts.ts';

/** Every fact there is, by name. A rule can read these and nothing else. */
export const factCatalogue = { ...reportFacts, ...matterFacts, ...subjectFacts } as const satisfies Readonly<
  Record<string, FactDefinition>
>;

type Catalogue = typeof factCatalogue;

export type FactName = keyof Catalogue;

type ValueOf<Definition> = Definition extends { kind: 'boolean' }
  ? boolean
  : Definition extends { kind: 'code'; values: infer V }
    ? keyof V
    : Definition extends { kind: 'codes'; values: infer V }
      ? readonly (keyof V)[]
      : never;

/** The facts of one matter. An absent fact is *unknown*, never false. */
export type Facts = { readonly [Name in FactName]?: ValueOf<Catalogue[Name]> | undefined };

export type FactValue = boolean | string | readonly string[];

export const factNames: readonly FactName[] = Object.keys(factCatalogue) as FactName[];

export const isFactName = (name: string): name is FactName => Object.hasOwn(factCatalogue, name);
