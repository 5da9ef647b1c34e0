import {
  type Calendar,
  type DirectoryIndex,
  deriveFacts,
  type Facts,
  type Mandate,
  type MatterParticulars,
  type Organ,
  type Post,
  type ReportParticulars,
  type Target,
  type Tenure,
} from '../../src/domain/index.ts';
import { smallDirectory } from './small-directory.ts';
import { calendar, mandate } from './small-world.ts';

const cites = [{ source: 'notice', clause: '受理范围', verified: true }];

/** A limb of one selector, whose quote is not looked at. */
export const limb = (
  kind: Target['scope']['limbs'][number]['kind'],
  ...selectors: Target['scope']['limbs'][number]['selectors']
): Target['scope']['limbs'][number] => ({ kind, quote: '某', selectors });

/** A target with a scope of `limbs`. */
export const targetOf = (
  id: string,
  rest: Partial<Omit<Target, 'id' | 'scope'>>,
  scope: Partial<Target['scope']> = {},
): Target => ({
  id,
  name: id,
  ...rest,
  scope: { cites, limbs: [limb('other', { select: 'anyone' })], ...scope },
});

/** The small mandate with other targets, and whatever else is changed. */
export const mandateOf = (targets: readonly Target[], rest: Partial<Mandate> = {}): Mandate => ({
  ...mandate,
  ...rest,
  targets: [...targets],
});

/** A county with two towns; each town has a committee with a secretary, an office with a section, and a clerk. */
const places = [
  { id: 'county', name: '示例县' },
  { id: 'town-a', name: '甲镇', parent: 'county' },
  { id: 'town-b', name: '乙镇', parent: 'county' },
];

const townOrgans = (town: string): readonly Organ[] => [
  {
    id: `${town}-committee`,
    name: `${town}党委`,
    kind: 'party-committee',
    place: town,
    parent: 'county-committee',
  },
  { id: `${town}-office`, name: `${town}政府`, kind: 'government', place: town, parent: `${town}-committee` },
  { id: `${town}-section`, name: `${town}科`, kind: 'section', place: town, parent: `${town}-office` },
  {
    id: `${town}-village`,
    name: `${town}村支部`,
    kind: 'grassroots-party-organisation',
    place: town,
    parent: `${town}-committee`,
  },
];

const organs: readonly Organ[] = [
  { id: 'county-committee', name: '县委', kind: 'party-committee', place: 'county' },
  { id: 'inspectors', name: '巡察组', kind: 'inspection-group', place: 'county', parent: 'county-committee' },
  ...townOrgans('town-a'),
  ...townOrgans('town-b'),
];

const townPosts = (town: string): readonly Post[] => [
  {
    id: `${town}-secretary`,
    title: '书记',
    organ: `${town}-committee`,
    role: 'principal',
    leadingCadre: true,
    managedBy: 'county-committee',
  },
  {
    id: `${town}-member`,
    title: '委员',
    organ: `${town}-committee`,
    role: 'member',
    leadingCadre: true,
    managedBy: 'county-committee',
  },
  { id: `${town}-section-head`, title: '股长', organ: `${town}-section`, role: 'principal' },
  { id: `${town}-clerk`, title: '科员', organ: `${town}-office`, role: 'staff', leadingCadre: false },
  { id: `${town}-village-secretary`, title: '村支书', organ: `${town}-village`, role: 'principal' },
];

/** That county, with `tenures`. */
export const countyWith = (tenures: readonly Tenure[] = []): DirectoryIndex =>
  smallDirectory([...tenures], {
    places,
    organs: [...organs],
    posts: [...townPosts('town-a'), ...townPosts('town-b')],
  });

export const inspectors = { name: '巡察组', organ: 'inspectors', sender: 'county-committee' };

export const arrivedAt = (receivedAt: string): ReportParticulars => ({
  channel: { kind: 'sms' },
  receivedAt,
  reporter: {},
});

interface Asked {
  readonly mandate: Mandate;
  readonly matter: MatterParticulars;
  readonly directory?: DirectoryIndex;
  readonly report?: ReportParticulars;
}

/** What is derived about `matter`, in the county unless another directory is given. */
export const derived = ({
  mandate,
  matter,
  directory = countyWith(),
  report = arrivedAt('2024-08-12T10:00:00+08:00'),
}: Asked): { readonly facts: Facts; readonly targets: readonly string[] } => {
  const knowledge = { mandate, directory, calendar: calendar as Calendar };
  const { facts, targets } = deriveFacts(knowledge, report, matter);
  return { facts, targets: targets.map(({ id }) => id) };
};

/** A matter about whoever holds `posts`. */
export const about = (...posts: readonly string[]): MatterParticulars => ({
  subject: { type: 'person', posts: [...posts] },
  kind: 'misconduct',
});
