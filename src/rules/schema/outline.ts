import { itemsOf, type Located, memberOf, membersOf, type Named, nameAt, namesIn } from './reading.ts';

/** A citation of a rule, as far as it can be read. */
export interface CiteOutline extends Located {
  readonly source: Named | undefined;
}

/** A rule, as far as it can be read. */
export interface RuleOutline extends Located {
  readonly name: Named | undefined;
  readonly group: Named | undefined;
  readonly cites: readonly CiteOutline[];
  readonly conditions: Located;
  readonly exceptionTo: readonly Named[];
  /** The label that it gives. */
  readonly label: Named | undefined;
}

/** A case, as far as it can be read. */
export interface CaseOutline extends Located {
  readonly name: Named | undefined;
  readonly expect: Located;
  readonly grounds: readonly Named[];
  readonly labels: readonly Named[];
}

/**
 * What names what in a rule set. It can be made of any JSON value: what is not as it should be is left out,
 * so that a mistake in one rule does not hide those of another.
 */
export interface Outline extends Located {
  readonly sources: readonly (Named & Located)[];
  readonly conditions: readonly (Named & Located)[];
  readonly rules: readonly RuleOutline[];
  readonly cases: readonly CaseOutline[];
}

const inside = ({ value, path }: Located, key: string): Located => ({
  value: memberOf(value, key),
  path: [...path, key],
});

const ruleOutline = (at: Located): RuleOutline => ({
  ...at,
  name: nameAt(at, 'name'),
  group: nameAt(at, 'group'),
  cites: itemsOf(at, 'cites').map((cite) => ({ ...cite, source: nameAt(cite, 'source') })),
  conditions: inside(at, 'conditions'),
  exceptionTo: namesIn(at, 'exceptionTo'),
  label:
    memberOf(memberOf(at.value, 'event'), 'type') === 'label'
      ? nameAt(inside(inside(at, 'event'), 'params'), 'name')
      : undefined,
});

const caseOutline = (at: Located): CaseOutline => {
  const expect = inside(at, 'expect');
  return {
    ...at,
    name: nameAt(at, 'name'),
    expect,
    grounds: namesIn(expect, 'grounds'),
    labels: namesIn(expect, 'labels'),
  };
};

/** The outline of a JSON value that should be a rule set. */
export const outlineOf = (value: unknown): Outline => {
  const root: Located = { value, path: [] };
  return {
    ...root,
    sources: membersOf(root, 'sources'),
    conditions: membersOf(root, 'conditions'),
    rules: itemsOf(root, 'rules').map(ruleOutline),
    cases: itemsOf(root, 'cases').map(caseOutline),
  };
};
