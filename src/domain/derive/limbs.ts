import type { Affiliation } from '../directory/affiliation.ts';
import type { DirectoryIndex } from '../directory/directory-index.ts';
import { type ConductTime, heldDuring } from '../directory/holding.ts';
import { type LimbKind, limbKinds, type Target } from '../mandate/schema/scope.ts';
import type { Selector } from '../mandate/schema/selectors.ts';
import { rememberedOf } from '../remembered.ts';
import type { Subject } from '../report/subject.ts';
import { every, some, type Truth } from '../truth.ts';
import type { Ground } from './extent.ts';
import { coversBody, coversEverybody, coversPost, looksAt, reachesStaff } from './selectors.ts';

/**
 * Which limbs of the scope cover the subject now, and whether one did when it happened and none certainly does
 * now: while that is unknown, the one who held the post then is covered either way.
 */
export interface LimbFacts {
  readonly now: Readonly<Record<LimbKind, Truth>>;
  readonly former: Truth;
}

interface Case {
  readonly subject: Subject;
  readonly affiliation: Affiliation;
  readonly conduct: ConductTime;
  /** Whether the subject belongs to the target. */
  readonly belongs: Truth;
}

const looksAtUnitOf = (ground: Ground, selector: Selector, { organs }: Affiliation): Truth => {
  const said = organs.flatMap((id) => ground.index.organ(id) ?? []);
  if (coversEverybody(selector) && said.some((organ) => looksAt(ground, selector, organ))) return true;
  const units = said.flatMap((organ) => [organ, ...ground.index.ledBy(organ.id)]);
  return units.some((organ) => looksAt(ground, selector, organ)) ? undefined : false;
};

/** Of a person whose posts are not all known: a limb may cover it if it looks at a unit the person may be in. */
const mayHoldAPost = (ground: Ground, selector: Selector, { subject, affiliation }: Case): Truth => {
  if (subject.type !== 'person' || affiliation.complete) return false;
  if (subject.standing === 'private') return false;
  if (subject.standing === 'official' && !reachesStaff(selector)) return false;
  return affiliation.organs.length === 0 ? undefined : looksAtUnitOf(ground, selector, affiliation);
};

const selectsNow = (ground: Ground, selector: Selector, about: Case): Truth => {
  const { subject, affiliation, belongs } = about;
  if (selector.select === 'anyone') return belongs;
  if (subject.type === 'none') return false;
  if (subject.type === 'body') return selectsBody(ground, selector, affiliation);
  return some([
    ...affiliation.current.map((post) => coversPost(ground, selector, post)),
    ...affiliation.maybe.map((post) => every([undefined, coversPost(ground, selector, post)])),
    mayHoldAPost(ground, selector, about),
  ]);
};

const selectsBody = (ground: Ground, selector: Selector, { organs }: Affiliation): Truth => {
  const organ = ground.index.organ(organs[0] ?? '');
  return organ === undefined ? undefined : coversBody(ground, selector, organ);
};

const selectsThen = (ground: Ground, selector: Selector, { affiliation, conduct }: Case): Truth =>
  some(
    affiliation.past.map((held) =>
      every([coversPost(ground, selector, held.post), heldDuring(ground.index, held, conduct)]),
    ),
  );

type Selectors = Readonly<Record<LimbKind, readonly Selector[]>>;

/** What a target's limbs select by, kind by kind; found once for each target. */
const selectorsOf = rememberedOf(1, ({ scope }: Target): Selectors => {
  const of = (kind: LimbKind) =>
    scope.limbs.filter((limb) => limb.kind === kind).flatMap((limb) => limb.selectors);
  return Object.fromEntries(limbKinds.map((kind) => [kind, of(kind)])) as Record<LimbKind, Selector[]>;
});

export const limbsOf = (target: Target, index: DirectoryIndex, about: Case): LimbFacts => {
  const ground = { index, target };
  const selectors = selectorsOf(target);
  const now = Object.fromEntries(
    limbKinds.map((kind) => [kind, some(selectors[kind].map((one) => selectsNow(ground, one, about)))]),
  ) as Record<LimbKind, Truth>;
  const then = limbKinds.flatMap((kind) => selectors[kind].map((one) => selectsThen(ground, one, about)));
  return { now, former: every([some(then), some(Object.values(now)) !== true]) };
};
