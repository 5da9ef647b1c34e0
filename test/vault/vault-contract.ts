import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sealed as sealedSchema } from '../../src/domain/report/sealed.ts';
import type { Vault } from '../../src/vault/index.ts';
import { rejection } from './rejection.ts';

export const report = '0192a000-0000-7000-8000-000000000001';
export const other = '0192a000-0000-7000-8000-000000000002';

const anyText = fc.string({ unit: 'binary', maxLength: 2_000 });

/** Changes one character of base64 text, or makes it longer where there is none to change. */
const flipped = (base64: string, at: number): string => {
  const i = at % base64.length;
  return `${base64.slice(0, i)}${base64[i] === 'A' ? 'B' : 'A'}${base64.slice(i + 1)}`;
};

/** What every vault does. `open` gives a new and empty one. */
export const describeVault = (name: string, open: () => Promise<Vault>): void => {
  describe(name, () => {
    let vault: Vault;
    beforeEach(async () => {
      vault = await open();
    });
    afterEach(() => vault.close());

    const sealed = async (text: string, field = 'text', of = report) => {
      const envelope = (await vault.seal(of, { [field]: text }))[field];
      if (envelope === undefined) throw new Error('nothing was sealed');
      return envelope;
    };

    it('opens what it has sealed', () =>
      fc.assert(
        fc.asyncProperty(fc.dictionary(fc.string(), anyText), async (texts) => {
          const envelopes = await vault.seal(report, texts);
          const opened = Object.entries(envelopes).map(async ([field, one]) => [
            field,
            await vault.open(report, field, one),
          ]);
          expect(Object.fromEntries(await Promise.all(opened))).toStrictEqual({ ...texts });
        }),
        { numRuns: 50 },
      ));

    it.each(['', '\u0000', '反映某区某局局长', '\ud800', '__proto__', 'x'.repeat(100_000)])(
      'returns every text exactly (%#)',
      async (text) => expect(await vault.open(report, 'text', await sealed(text))).toBe(text),
    );

    it('makes envelopes that the log accepts and that name their algorithm', async () => {
      const envelope = await sealed('text');
      expect(sealedSchema.parse(envelope)).toStrictEqual(envelope);
      expect(envelope).toMatchObject({ algorithm: 'AES-256-GCM', key: report });
    });

    it('does not show the text', async () => {
      const text = 'a text that is easily recognised';
      const bytes = Buffer.from((await sealed(text)).ciphertext, 'base64');
      for (const encoding of ['utf8', 'utf16le'] as const)
        expect(bytes.includes(Buffer.from(text, encoding))).toBe(false);
    });

    it('never seals twice alike', async () => {
      const [one, two] = [await sealed('text'), await sealed('text')];
      expect(new Set([one.iv, two.iv, one.ciphertext, two.ciphertext]).size).toBe(4);
    });

    it('shows no difference in length below one step', () =>
      fc.assert(
        fc.asyncProperty(fc.string({ maxLength: 510 }), async (text) => {
          const one = await sealed(text.slice(0, 510));
          expect(Buffer.from(one.ciphertext, 'base64')).toHaveLength(1_024);
        }),
      ));

    it.each([
      [510, 1_024],
      [511, 2_048],
      [1_022, 2_048],
      [1_023, 3_072],
    ])('seals %i characters as %i bytes', async (characters, bytes) => {
      const { ciphertext } = await sealed('文'.repeat(characters));
      expect(Buffer.from(ciphertext, 'base64')).toHaveLength(bytes);
    });

    it('does not open a text as another field', async () =>
      expect(await rejection(vault.open(report, 'identity', await sealed('text')))).toBe('sealed-damaged'));

    it('does not open a text as one of another report', async () => {
      const envelope = await sealed('text');
      await sealed('text', 'text', other);
      expect(await rejection(vault.open(other, 'text', envelope))).toBe('sealed-damaged');
      expect(await rejection(vault.open(other, 'text', { ...envelope, key: other }))).toBe('sealed-damaged');
    });

    it.each(['iv', 'ciphertext', 'tag'] as const)('refuses an envelope whose %s was changed', (part) =>
      fc.assert(
        fc.asyncProperty(fc.nat(1_300), async (at) => {
          const envelope = await sealed('text');
          // The last character before padding has bits that mean nothing.
          const value = envelope[part];
          const changed = flipped(value, at % (value.replace(/=*$/, '').length - 1));
          expect(await rejection(vault.open(report, 'text', { ...envelope, [part]: changed }))).toBe(
            'sealed-damaged',
          );
        }),
        { numRuns: 50 },
      ),
    );

    it.each([
      ['an algorithm it does not know', { algorithm: 'AES-256-CBC' as 'AES-256-GCM' }],
      ['the name of another key', { key: other }],
      ['a shorter tag', { tag: 'AAAAAA==' }],
      ['no tag', { tag: '' }],
      ['a longer IV', { iv: 'A'.repeat(24) }],
      ['no IV', { iv: '' }],
      ['no ciphertext', { ciphertext: '' }],
    ])('refuses an envelope with %s', async (_label, change) => {
      const envelope = { ...(await sealed('text')), ...change };
      expect(await rejection(vault.open(report, 'text', envelope))).toBe('sealed-damaged');
    });

    it('does not know reports that it never sealed', async () => {
      const envelope = await sealed('text');
      expect(await rejection(vault.open(other, 'text', envelope))).toBe('sealed-unknown');
    });

    it('makes no key for a report without texts', async () => {
      expect(await vault.seal(other, {})).toStrictEqual({});
      expect(await rejection(vault.open(other, 'text', await sealed('text')))).toBe('sealed-unknown');
    });

    it('says of which reports it keeps a key', async () => {
      await sealed('mine');
      await sealed('yours', 'text', other);
      await vault.erase(report);
      const third = '0192a000-0000-7000-8000-000000000003';
      const asked = [report, other, third].map((one) => vault.standing(one));
      expect(await Promise.all(asked)).toStrictEqual(['erased', 'kept', 'unknown']);
    });

    it('opens nothing of an erased report and all of the others', async () => {
      const [mine, yours] = [await sealed('mine'), await sealed('yours', 'text', other)];
      await vault.erase(report);
      expect(await rejection(vault.open(report, 'text', mine))).toBe('sealed-erased');
      expect(await vault.open(other, 'text', yours)).toBe('yours');
    });

    it('makes no new key for an erased report', async () => {
      await sealed('text');
      await vault.erase(report);
      expect(await rejection(vault.seal(report, { text: 'again' }))).toBe('sealed-erased');
    });

    it('can erase a report before it is sealed, and twice', async () => {
      await vault.erase(report);
      await vault.erase(report);
      expect(await rejection(vault.seal(report, { text: 'text' }))).toBe('sealed-erased');
    });

    it('does in order what is asked for at once', async () => {
      const [first, , second] = await Promise.allSettled([
        vault.seal(report, { text: 'before' }),
        vault.erase(report),
        vault.seal(report, { text: 'after' }),
        vault.seal(other, { text: 'beside' }),
      ]);
      expect([first.status, second.status]).toStrictEqual(['fulfilled', 'rejected']);
      expect(await vault.open(other, 'text', await sealed('beside', 'text', other))).toBe('beside');
    });

    it('gives one report one key, however many seal it at once', async () => {
      const many = await Promise.all(
        Array.from({ length: 64 }, (_, i) => vault.seal(i % 2 ? report : other, { text: `text ${i}` })),
      );
      const opened = many.map(({ text }, i) => text && vault.open(i % 2 ? report : other, 'text', text));
      expect(await Promise.all(opened)).toStrictEqual(many.map((_, i) => `text ${i}`));
    });

    it('marks equal bytes alike, for one purpose', () =>
      fc.assert(
        fc.asyncProperty(fc.uint8Array(), fc.uint8Array(), async (one, two) => {
          const [a, again, b, elsewhere] = await Promise.all([
            vault.mark('fingerprint', one),
            vault.mark('fingerprint', Uint8Array.from(one)),
            vault.mark('fingerprint', two),
            vault.mark('reporter', one),
          ]);
          expect(a).toMatch(/^[0-9a-f]{64}$/);
          expect(again).toBe(a);
          expect(a === b).toBe(Buffer.compare(one, two) === 0);
          expect(elsewhere).not.toBe(a);
        }),
      ));

    it('marks otherwise than another vault', async () => {
      const stranger = await open();
      const bytes = Buffer.from('13800000000');
      expect(await stranger.mark('fingerprint', bytes)).not.toBe(await vault.mark('fingerprint', bytes));
      await stranger.close();
    });

    it('is of no more use once closed', async () => {
      const envelope = await sealed('text');
      const pending = vault.seal(report, { text: 'asked for before' });
      await vault.close();
      await vault.close();
      expect(Object.keys(await pending)).toStrictEqual(['text']);
      const attempts = [
        vault.seal(report, { text: 'text' }),
        vault.open(report, 'text', envelope),
        vault.mark('purpose', Buffer.from('bytes')),
        vault.erase(report),
      ];
      expect(await Promise.all(attempts.map(rejection))).toStrictEqual(attempts.map(() => 'vault-closed'));
    });
  });
};
