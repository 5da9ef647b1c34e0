import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Checkpoint,
  checkpointText,
  emptyRoot,
  parseCheckpoint,
  parseVerifierKey,
  rootOf,
  signCheckpoint,
  signNote,
  treeProver,
  verifyCheckpoint,
  verifyConsistency,
} from '../../src/evidence/index.ts';
import { codeOf } from './support/code-of.ts';
import { base64, fromBase64 } from './support/hex.ts';
import { fixedKey } from './support/keys.ts';
import { leafHashes, reader } from './support/leaves.ts';
import { runs } from './support/long.ts';

const origin = 'example.org/log';
const key = fixedKey(origin);
const trusted = [key.verifierKey];
const root = rootOf(leafHashes(3));

const extension = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => !/\p{Cc}/u.test(text));

describe('a published checkpoint', () => {
  it('of the Go checksum database is verified', () => {
    const note =
      'go.sum database tree\n63096908\n8lHrQPRYe4KT4WQ9/Qk8/taKnD6IRHbFgfN7vQE2Y54=\n\n' +
      '— sum.golang.org Az3gri/oVBN1jAhNZ/iS+W31psFAWRT20/GyrhpU6taFwulQGetBkH5S7wpGXdS935jiIGiUUAXBVHzT/P6fYhqAmAk=\n';
    const sumdb = parseVerifierKey('sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8');
    expect(verifyCheckpoint(note, [sumdb]).checkpoint).toStrictEqual({
      origin: 'go.sum database tree',
      size: 63_096_908n,
      root: fromBase64('8lHrQPRYe4KT4WQ9/Qk8/taKnD6IRHbFgfN7vQE2Y54='),
    });
  });

  it('of the specification is read', () => {
    const note =
      'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n' +
      '— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n';
    const { checkpoint, signatures } = parseCheckpoint(note);
    expect([checkpoint.origin, checkpoint.size]).toStrictEqual(['example.com/behind-the-sofa', 20_852_163n]);
    expect(signatures.map(({ name }) => name)).toStrictEqual(['example.com/behind-the-sofa']);
  });
});

describe('a checkpoint', () => {
  it('is read as it was signed', () =>
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 19n - 1n }),
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        fc.array(extension, { maxLength: 3 }),
        (size, anyRoot, extensions) => {
          const checkpoint = { origin, size, root: anyRoot, ...(extensions.length > 0 && { extensions }) };
          const verified = verifyCheckpoint(signCheckpoint(checkpoint, [key]), trusted);
          expect(verified.checkpoint).toStrictEqual(checkpoint);
          expect(verified.signers).toStrictEqual(trusted);
        },
      ),
      runs(100),
    ));

  it('is these lines', () =>
    expect(checkpointText({ origin, size: 3n, root })).toBe(`example.org/log\n3\n${base64(root)}\n`));

  it.each([
    ['without an origin', { origin: '' }],
    ['with an origin of two lines', { origin: 'a\n5' }],
    ['with an origin that hides another checkpoint', { origin: `a\n5\n${base64(root)}` }],
    ['of a negative size', { size: -1n }],
    ['of a size of twenty digits', { size: 10n ** 19n }],
    ['with a root cut short', { root: root.subarray(1) }],
    ['with an empty extension', { extensions: [''] }],
    ['with an extension of two lines', { extensions: ['a\nb'] }],
  ])('%s is not signed', (_label, change) =>
    expect(codeOf(() => signCheckpoint({ origin, size: 3n, root, ...change }, [key]))).toBe(
      'malformed-checkpoint',
    ),
  );

  const lines = (...parts: readonly string[]) => parts.map((part) => `${part}\n`).join('');
  const rooted = base64(root);
  it.each([
    ['no root', lines(origin, '3')],
    ['an empty line', lines(origin, '3', rooted, '', 'a')],
    ['an empty origin', lines('', '3', rooted)],
    ['a leading zero', lines(origin, '03', rooted)],
    ['a sign', lines(origin, '+3', rooted)],
    ['a hexadecimal size', lines(origin, '0x3', rooted)],
    ['a size in other digits', lines(origin, '３', rooted)],
    ['a space behind the size', lines(origin, '3 ', rooted)],
    ['a size with a point', lines(origin, '3.0', rooted)],
    ['a root without its padding', lines(origin, '3', rooted.replace('=', ''))],
    ['a root with bits of no byte', lines(origin, '3', rooted.replace(/.=$/, '/='))],
    ['a root that is too long', lines(origin, '3', base64(Buffer.concat([root, root])))],
    ['a hexadecimal root', lines(origin, '3', Buffer.from(root).toString('hex'))],
  ])('is not one with %s, whoever signed it', (_label, text) => {
    expect(codeOf(() => verifyCheckpoint(signNote(text, [key]), trusted))).toBe('malformed-checkpoint');
    expect(codeOf(() => parseCheckpoint(signNote(text, [key])))).toBe('malformed-checkpoint');
  });
});

describe('a log that', () => {
  const leaves = leafHashes(40);
  const prover = treeProver(reader(leaves));
  const at = (size: number, hashes = leaves): Checkpoint => ({
    origin,
    size: BigInt(size),
    root: rootOf(hashes.slice(0, size)),
  });
  const rewritten = [...leaves.slice(0, 20), ...leafHashes(60).slice(40)];

  it('only grew is consistent with every older checkpoint', async () => {
    for (let older = 0; older <= 40; older += 1) {
      const proof = await prover.consistency(BigInt(older), 40n);
      expect(codeOf(() => verifyConsistency(at(older), at(40), proof))).toBe('done');
    }
  });

  it('shrank is told so', async () =>
    expect(codeOf(() => verifyConsistency(at(40), at(39), []))).toBe('log-shrank'));

  it('has two histories of one length is told so, whatever the proof', async () => {
    for (const proof of [[], await prover.consistency(30n, 40n)]) {
      expect(codeOf(() => verifyConsistency(at(30), at(30, rewritten), proof))).toBe('log-forked');
    }
  });

  it('was rolled back and went on otherwise has no proof', async () => {
    const other = treeProver(reader(rewritten));
    for (let older = 21; older < 40; older += 1) {
      const proofs = [
        await prover.consistency(BigInt(older), 40n),
        await other.consistency(BigInt(older), 40n),
        await other.consistency(20n, 40n),
        [],
      ];
      for (const proof of proofs) {
        expect(codeOf(() => verifyConsistency(at(older), at(40, rewritten), proof))).toBe('not-consistent');
      }
    }
    const proof = await other.consistency(20n, 40n);
    expect(codeOf(() => verifyConsistency(at(20), at(40, rewritten), proof))).toBe('done');
  });

  it('is another one is told so', () =>
    expect(codeOf(() => verifyConsistency(at(30), { ...at(30), origin: 'example.org/other' }, []))).toBe(
      'other-origin',
    ));

  it('is the same needs no proof, and none is accepted', () => {
    expect(codeOf(() => verifyConsistency(at(30), at(30), []))).toBe('done');
    expect(codeOf(() => verifyConsistency(at(30), at(30), [at(30).root]))).toBe('not-consistent');
  });

  it('was empty grew into any other, if it was empty', () => {
    expect(codeOf(() => verifyConsistency({ origin, size: 0n, root: emptyRoot }, at(40), []))).toBe('done');
    expect(codeOf(() => verifyConsistency({ origin, size: 0n, root }, at(40), []))).toBe('not-consistent');
  });
});
