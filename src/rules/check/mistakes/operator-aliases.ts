import type { Operator } from '../../schema/operators.ts';

const aliases: Readonly<Record<Operator, readonly string[]>> = {
  equal: ['=', '==', '===', 'is', 'eq', 'equals', 'equalTo', '等于', '是'],
  notEqual: ['!=', '!==', '<>', 'isNot', 'isnt', 'ne', 'neq', 'notEquals', 'notEqualTo', '不等于', '不是'],
  in: ['isIn', 'oneOf', 'anyOf', 'isOneOf', 'inList', '属于', '其中之一'],
  notIn: ['nin', 'not in', 'noneOf', 'isNotIn', 'notOneOf', '不属于'],
  contains: ['has', 'include', 'includes', 'contain', '包含', '包括'],
  doesNotContain: ['notContains', 'notContain', 'excludes', 'doesNotInclude', '不包含', '不包括'],
};

const byAlias: ReadonlyMap<string, string> = new Map(
  Object.entries(aliases).flatMap(([operator, words]) =>
    words.map((word) => [word.toLowerCase(), operator] as const),
  ),
);

/** The operator that another language calls `word`. */
export const operatorAlias = (word: string): string | undefined => byAlias.get(word.toLowerCase());
