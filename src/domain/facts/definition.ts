import type { LocalizedText } from '../../problems/localized.ts';

interface Described {
  /** What the fact is called in an explanation. */
  readonly label: LocalizedText;
  /** What to ask a person when it is unknown. */
  readonly question: LocalizedText;
}

/** A yes-or-no fact. */
export interface BooleanFact extends Described {
  readonly kind: 'boolean';
}

/** A fact that is one of a closed list of codes. */
export interface CodeFact extends Described {
  readonly kind: 'code';
  readonly values: Readonly<Record<string, LocalizedText>>;
}

/** A fact that is any set of codes of a closed list. */
export interface CodesFact extends Described {
  readonly kind: 'codes';
  readonly values: Readonly<Record<string, LocalizedText>>;
}

export type FactDefinition = BooleanFact | CodeFact | CodesFact;

const text = (zh: string, en: string): LocalizedText => ({ 'zh-CN': zh, en });

type Values = Readonly<Record<string, readonly [zh: string, en: string]>>;

const texts = <V extends Values>(values: V): { readonly [K in keyof V]: LocalizedText } =>
  Object.fromEntries(Object.entries(values).map(([code, [zh, en]]) => [code, text(zh, en)])) as {
    readonly [K in keyof V]: LocalizedText;
  };

type Pair = readonly [zh: string, en: string];

export const booleanFact = (label: Pair, question: Pair) =>
  ({ kind: 'boolean', label: text(...label), question: text(...question) }) as const;

export const codeFact = <V extends Values>(label: Pair, question: Pair, values: V) =>
  ({ kind: 'code', label: text(...label), question: text(...question), values: texts(values) }) as const;

export const codesFact = <V extends Values>(label: Pair, question: Pair, values: V) =>
  ({ kind: 'codes', label: text(...label), question: text(...question), values: texts(values) }) as const;
