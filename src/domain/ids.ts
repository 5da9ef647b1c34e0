import * as z from 'zod';
import { slug } from './text.ts';

/** A UUID in lower case; reports, events and correlations are named by one (RFC 9562). */
export const uuid = z.uuid().lowercase().meta({ id: 'Uuid' });

export const reportId = uuid;
export type ReportId = z.infer<typeof reportId>;

/** The number of a matter within its report: `m1`, `m2`, … */
export const matterId = z
  .string()
  .regex(/^m[1-9]\d?$/)
  .meta({ id: 'MatterId', description: '反映事项序号 · number of the matter in its report' });
export type MatterId = z.infer<typeof matterId>;

/** A person, organ, post or place of a directory. */
export const directoryId = slug;
export type DirectoryId = z.infer<typeof directoryId>;

/** SHA-256 of a document's RFC 8785 canonical form without `$schema`, as `sha256:` and 64 hex digits. */
export const documentHash = z
  .string()
  .regex(/^sha256:[0-9a-f]{64}$/)
  .meta({ id: 'DocumentHash' });
export type DocumentHash = z.infer<typeof documentHash>;

/** Who did it: a role or a person's opaque staff id, never a name. */
export const actor = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:[.:-][a-z0-9]+)*$/)
  .meta({ id: 'Actor', description: '经办人代号（不含姓名） · staff id, never a name' });
export type Actor = z.infer<typeof actor>;

/** Characters of a code that are taken for one another, and those of other scripts that look like Latin ones. */
const lookAlikes: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  l: 'i',
  '|': 'i',
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ј: 'j',
  ѕ: 's',
  һ: 'h',
  ԁ: 'd',
  ѡ: 'w',
  α: 'a',
  ο: 'o',
  ρ: 'p',
  ν: 'v',
  ι: 'i',
  κ: 'k',
  τ: 't',
  υ: 'u',
  χ: 'x',
  ı: 'i',
  ɡ: 'g',
  ℓ: 'i',
};

/** What is left of a code once case, width, spaces and look-alike characters tell nobody apart. */
const person = (actor: string): string =>
  [
    ...actor
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s\p{Cf}]/gu, '')
      .replace(/\p{Pd}/gu, '-'),
  ]
    .map((character) => lookAlikes[character] ?? character)
    .join('');

/** Whether two codes mean one person: case, width, spaces and look-alikes tell nobody apart. */
export const samePerson = (a: Actor, b: Actor): boolean => person(a) === person(b);

/** The actor of the command line when nobody says who acts. It stands for no person. */
export const nobody = 'cli';

/** Whether a code stands for no person, so that it approves nothing. */
export const isNobody = (actor: Actor): boolean => samePerson(actor, nobody);
