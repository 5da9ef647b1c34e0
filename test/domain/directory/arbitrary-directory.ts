import fc from 'fast-check';
import { type Directory, organKinds, directory as schema } from '../../../src/domain/index.ts';
import { healthy } from './healthy-directory.ts';

// few ids and days, so that things refer to each other, clash and go round
const id = fc.constantFrom('a', 'b', 'c', 'd');
const day = fc.constantFrom('2010-01-01', '2018-03-17', '2018-03-18', '2024-07-01', '2025-01-01');
const name = fc.constantFrom(
  '示例局',
  '示例区',
  '示例 局',
  '示例\u200b局',
  '未局',
  '末局',
  '蕭山局',
  '萧山局',
  'А局',
);
const code = fc.constantFrom('410105', '410171', '990101');
const uscc = fc.constantFrom('114101050000000195', '91350100M000100Y44', '91350100M000100Y4Z');

const { keyPosts: _register, ...withoutRegister } = healthy;

const others = {
  aliases: fc.array(name, { maxLength: 2 }),
  formerNames: fc.array(fc.record({ name, until: day }, { requiredKeys: ['name'] }), { maxLength: 2 }),
};
const list = <T>(item: fc.Arbitrary<T>, minLength = 0): fc.Arbitrary<T[]> =>
  fc.array(item, { minLength, maxLength: 5 });

/** Directories that fit the schema and little else: wrong in many ways at once. */
export const arbitraryDirectory: fc.Arbitrary<Directory> = fc
  .record(
    {
      places: list(fc.record({ id, name, parent: id, code, ...others }, { requiredKeys: ['id', 'name'] }), 1),
      organs: list(
        fc.record(
          {
            id,
            name,
            kind: fc.constantFrom(...organKinds),
            place: id,
            parent: id,
            leads: id,
            successor: id,
            from: day,
            until: day,
            code,
            uscc,
            ...others,
          },
          { requiredKeys: ['id', 'name', 'kind', 'place'] },
        ),
        1,
      ),
      posts: list(
        fc.record(
          {
            id,
            title: name,
            organ: id,
            role: fc.constantFrom('principal', 'member', 'staff'),
            leadingCadre: fc.boolean(),
            managedBy: id,
            exOfficio: list(id),
            oversees: list(id),
            aliases: others.aliases,
          },
          { requiredKeys: ['id', 'title', 'organ', 'role'] },
        ),
      ),
      persons: list(fc.record({ id, name, aliases: others.aliases }, { requiredKeys: ['id', 'name'] })),
      tenures: list(
        fc.record(
          { person: id, post: id, from: day, until: day, acting: fc.boolean() },
          { requiredKeys: ['person', 'post'] },
        ),
      ),
      keyPosts: fc.record({
        cites: fc.constant([{ source: 'list', clause: '一', verified: false }]),
        complete: fc.boolean(),
        posts: list(id),
      }),
    },
    { requiredKeys: ['places', 'organs', 'posts', 'persons', 'tenures'] },
  )
  .map((parts) => schema.parse(structuredClone({ ...withoutRegister, ...parts })));
