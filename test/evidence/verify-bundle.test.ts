import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatVerifierKey, verifierKey } from '../../src/evidence/index.ts';
import { compared, sampleBundles } from './support/agreement.ts';
import { forgeries } from './support/forgeries.ts';
import { hasPython, inPython, unlessPython, verifyBundle } from './support/python.ts';
import { weakPoints } from './support/weak-points.ts';
import { ourKey, worldOf } from './support/world.ts';

const key = formatVerifierKey(ourKey.verifierKey);
const world = await worldOf({
  log: { streams: [0, 1, 0, 1, 0, 1, 2, 2, 3, 0, 2], note: '说明' },
  later: 1,
  kept: 0b0111,
  choice: 4,
});

describe.skipIf(!hasPython)(`the verifier in Python${unlessPython}`, { timeout: 60_000 }, () => {
  it('finds the same as checkBundle in every forgery', async () => {
    const samples = await Promise.all(
      forgeries.map(async ([name, , forge]) => ({ name, bundle: await forge(world) })),
    );
    expect(compared(samples)).toStrictEqual({ differences: [], sound: 0, answers: forgeries.length });
  });

  it('finds the same as checkBundle in 200 bundles of random logs', async () => {
    const { differences, sound, answers } = compared(await sampleBundles(200, 20_240_801));
    expect(differences).toStrictEqual([]);
    expect([sound, answers]).toStrictEqual([50, 200]);
  });

  it('reads any text that an event may hold', async () => {
    const note = '\0\u001f"\\\u007f\u0085\u2028\ufeff 赵钱孙李 😀 é é';
    const { sound } = await worldOf({
      log: { streams: [0, 1, 0, 1, 0, 1], note },
      later: 0,
      kept: 3,
      choice: 0,
    });
    expect(compared([{ name: 'any text', bundle: sound }])).toMatchObject({ differences: [], sound: 1 });
  });

  it('verifies the signatures of RFC 8032 section 7.1, tests 1 to 3, and no others', () => {
    const published: readonly (readonly [publicKey: string, message: string, signature: string])[] = [
      [
        'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
        '',
        'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
      ],
      [
        '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
        '72',
        '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
      ],
      [
        'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
        'af82',
        '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
      ],
    ];
    const call = (signature: string, message: string, publicKey: string) =>
      `print(v.is_signature(*map(bytes.fromhex, ("${signature}", "${message}", "${publicKey}"))))`;
    const calls = published.flatMap(([publicKey, message, signature]) => [
      call(signature, message, publicKey),
      call(signature, `${message}00`, publicKey),
    ]);
    expect(inPython(calls.join('\n'))).toBe('True\nFalse\n'.repeat(3));
  });

  it('takes one encoding of each point (RFC 8032 section 5.1.3)', () => {
    const lines = [
      'print(v.decode_point((1).to_bytes(32, "little")))',
      'print(v.decode_point((1 | 1 << 255).to_bytes(32, "little")))',
      'print(v.decode_point((v.P + 1).to_bytes(32, "little")))',
    ];
    expect(inPython(lines.join('\n'))).toBe('(0, 1, 1, 0)\nNone\nNone\n');
  });

  it('does not take a signature with the order added, or a key that is no point', () => {
    const lines = [
      'a = bytes.fromhex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")',
      's = bytes.fromhex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00")',
      'more = (int.from_bytes(s[32:], "little") + v.ORDER).to_bytes(32, "little")',
      'print(v.is_signature(s, b"\\x72", a), v.is_signature(s[:32] + more, b"\\x72", a))',
      'print(v.is_signature(s, b"\\x72", b"\\xff" * 32), v.decode_point((2).to_bytes(32, "little")))',
    ];
    expect(inPython(lines.join('\n'))).toBe('True False\nFalse None\n');
  });

  it('refuses the weak keys that checkBundle’s caller refuses, whatever is signed', () => {
    const [folder, file] = [mkdtempSync(join(tmpdir(), 'guanxia-weak-')), 'sound.json'];
    writeFileSync(join(folder, file), world.sound);
    for (const encoded of weakPoints) {
      const weak = formatVerifierKey(verifierKey('weak.org/x', Buffer.from(encoded, 'hex')));
      const { status, stderr } = verifyBundle(weak, join(folder, file));
      expect([status, stderr.split('\n')[0]]).toStrictEqual([
        2,
        'a weak key: its signatures can be forged without a private key',
      ]);
    }
    rmSync(folder, { recursive: true });
  });

  it('tells people what it found, and ends with 0, 1 or 2', () => {
    const folder = mkdtempSync(join(tmpdir(), 'guanxia-bundles-'));
    const [sound, other] = [join(folder, 'sound.json'), join(folder, 'other.json')];
    writeFileSync(sound, world.sound);
    writeFileSync(other, world.other);
    const first = verifyBundle(key, sound);
    expect([first.status, first.stdout]).toStrictEqual([
      0,
      `${sound}: sound: 9 events of 3 streams, some of the 10 that were signed\n`,
    ]);
    const second = verifyBundle(key, sound, other);
    expect(second.status).toBe(1);
    expect(second.stdout).toContain(
      'not sound: nothing in it is evidence of anything\n  other-key /verifierKey\n',
    );
    for (const args of [[], [key.toUpperCase(), sound], ['--json'], [key, join(folder, 'absent.json')]]) {
      const { status, stderr, stdout } = verifyBundle(...args);
      expect([status, stdout]).toStrictEqual([2, '']);
      expect(stderr).toMatch(/^usage: /m);
    }
    rmSync(folder, { recursive: true });
  });
});
