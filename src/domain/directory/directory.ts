import * as z from 'zod';
import { heading } from '../documents/heading.ts';
import { cite } from '../documents/source.ts';
import { directoryId } from '../ids.ts';
import { plainDate } from '../time/plain-date.ts';

/** What an organ is. A `party-group` or `party-work-committee` names the unit it leads in `leads`. */
export const organKinds = [
  'party-committee',
  'peoples-congress',
  'government',
  'cppcc',
  'court',
  'procuratorate',
  'party-group',
  'party-work-committee',
  'grassroots-party-organisation',
  'discipline-organ',
  'organisation-department',
  'inspection-office',
  'inspection-group',
  'petition-office',
  'political-legal-committee',
  'police',
  'ecology-department',
  'arbitration-commission',
  'reconsideration-organ',
  'department',
  'subdistrict-office',
  'community-committee',
  'section',
  'oversight-body',
  'institution',
  'enterprise',
] as const;

export const organKind = z.enum(organKinds).meta({ id: 'OrganKind' });
export type OrganKind = z.infer<typeof organKind>;

/** A code of GB/T 2260 for a division at or above county level. Its meaning is checked with the directory. */
const divisionCode = z
  .string()
  .regex(/^\d{6}$/)
  .meta({
    id: 'DivisionCode',
    description: '行政区划代码（GB/T 2260），六位数字 · GB/T 2260 division code, six digits',
  });

/** A code of GB 32100. Its check characters are checked with the directory. */
const uscc = z.string().length(18).meta({
  id: 'UnifiedSocialCreditCode',
  description: '统一社会信用代码（GB 32100），十八位 · unified social credit code, 18 characters',
});

const aliases = z.array(z.string().min(1)).optional();

/** What it was called before. `until` is the first day on which it was called so no longer. */
const formerNames = z
  .array(z.strictObject({ name: z.string().min(1), until: plainDate.optional() }))
  .optional();

const lifetime = { from: plainDate.optional(), until: plainDate.optional() };

/** A division: the level that receivers are found on and climb along. */
const place = z.strictObject({
  id: directoryId,
  name: z.string().min(1),
  aliases,
  formerNames,
  code: divisionCode.optional(),
  parent: directoryId.optional(),
});

/**
 * A body. `parent` leads or controls it; `leads` is the unit whose leading Party organ it is; `successor`
 * took over from it when it was merged or abolished. `code` is that of the division it serves.
 */
const organ = z.strictObject({
  id: directoryId,
  name: z.string().min(1),
  aliases,
  formerNames,
  kind: organKind,
  uscc: uscc.optional(),
  code: divisionCode.optional(),
  place: directoryId,
  parent: directoryId.optional(),
  leads: directoryId.optional(),
  successor: directoryId.optional(),
  ...lifetime,
});

/**
 * A post in an organ. `role` is its part in the organ's leading team (`principal` 主要负责人, `member`
 * 班子成员) or `staff`. `managedBy` is the Party committee with 干部管理权限; `exOfficio` are posts that
 * come with it; `oversees` are organs in its charge (分管).
 */
const post = z.strictObject({
  id: directoryId,
  title: z.string().min(1),
  aliases,
  organ: directoryId,
  role: z.enum(['principal', 'member', 'staff']),
  leadingCadre: z.boolean().optional(),
  managedBy: directoryId.optional(),
  exOfficio: z.array(directoryId).optional(),
  oversees: z.array(directoryId).optional(),
});

const person = z.strictObject({ id: directoryId, name: z.string().min(1), aliases });

/** Who held which post when, half-open `[from, until)`; an absent end is unknown (`from`) or open (`until`). */
const tenure = z.strictObject({
  person: directoryId,
  post: directoryId,
  acting: z.boolean().optional(),
  ...lifetime,
});

/** 关键重要岗位名册. `complete` is true only if the source says that no other post counts. */
const keyPostRegister = z.strictObject({
  cites: z.array(cite).min(1),
  complete: z.boolean(),
  posts: z.array(directoryId),
});

/** 名录: one generation of organs, posts, persons and who held what when. Immutable once published. */
export const directory = z
  .strictObject({
    kind: z.literal('directory'),
    ...heading,
    generation: z.int().min(1),
    asOf: plainDate,
    places: z.array(place).min(1),
    organs: z.array(organ).min(1),
    posts: z.array(post),
    persons: z.array(person),
    tenures: z.array(tenure),
    keyPosts: keyPostRegister.optional(),
  })
  .meta({ id: 'Directory', title: '名录 · directory generation' });

export type Directory = z.infer<typeof directory>;
export type Organ = z.infer<typeof organ>;
export type Post = z.infer<typeof post>;
export type Tenure = z.infer<typeof tenure>;
export type PlaceOfDirectory = z.infer<typeof place>;
