import { describe, expect, it } from 'vitest';
import {
  emptyRoot,
  leafHash,
  parseVerifierKey,
  provesConsistency,
  provesInclusion,
  rootOf,
  treeProver,
  verifyCheckpoint,
} from '../../src/evidence/index.ts';
import { fromBase64, fromHex, hex } from './support/hex.ts';
import { reader } from './support/leaves.ts';
import { type Join, mth, path, proof } from './support/naive-tree.ts';

/** The leaves, roots and paths by which Certificate Transparency logs are tested (merkle_tree_test.cc). */
const leaves = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((leaf) => leafHash(fromHex(leaf)));

const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const inclusions: readonly (readonly [index: bigint, size: bigint, path: readonly string[]])[] = [
  [0n, 1n, []],
  [
    0n,
    8n,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    5n,
    8n,
    [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [2n, 3n, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
  [
    1n,
    5n,
    [
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
];

const consistencies: readonly (readonly [older: bigint, newer: bigint, proof: readonly string[]])[] = [
  [1n, 1n, []],
  [
    1n,
    8n,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    6n,
    8n,
    [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [
    2n,
    5n,
    [
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
];

const head = (size: bigint) => ({ size, root: fromHex(roots[Number(size)] ?? '') });

describe('the Certificate Transparency test tree', () => {
  it.each(roots.map((root, size) => [size, root]))('has the published root at size %i', (size, root) =>
    expect(hex(rootOf(leaves.slice(0, Number(size))))).toBe(root),
  );

  it('is empty at size 0', () => expect(hex(emptyRoot)).toBe(roots[0]));

  it.each(inclusions)('has the published path of leaf %i at size %i', async (index, size, nodes) => {
    const made = await treeProver(reader(leaves)).inclusion(index, size);
    expect(made.map(hex)).toStrictEqual(nodes);
    const leaf = { index, leafHash: leaves[Number(index)] as Uint8Array };
    expect(provesInclusion(nodes.map(fromHex), leaf, head(size))).toBe(true);
  });

  it.each(consistencies)('has the published proof from size %i to %i', async (older, newer, nodes) => {
    const made = await treeProver(reader(leaves)).consistency(older, newer);
    expect(made.map(hex)).toStrictEqual(nodes);
    expect(provesConsistency(nodes.map(fromHex), head(older), head(newer))).toBe(true);
  });
});

describe('the naive tree of these tests', () => {
  // The example of RFC 6962 section 2.1.3, its names for nodes and all.
  const named: Readonly<Record<string, string>> = {
    '(d0 d1)': 'g',
    '(d2 d3)': 'h',
    '(d4 d5)': 'i',
    '(g h)': 'k',
    '(i d6)': 'l',
  };
  const join: Join<string> = (left, right) => named[`(${left} ${right})`] ?? `(${left} ${right})`;
  const data = ['d0', 'd1', 'd2', 'd3', 'd4', 'd5', 'd6'];

  it('is that of the RFC', () => {
    expect(mth(data, join)).toBe('(k l)');
    expect(path(0, data, join)).toStrictEqual(['d1', 'h', 'l']);
    expect(path(3, data, join)).toStrictEqual(['d2', 'g', 'l']);
    expect(path(4, data, join)).toStrictEqual(['d5', 'd6', 'k']);
    expect(path(6, data, join)).toStrictEqual(['i', 'k']);
    expect(proof(3, data, join)).toStrictEqual(['d2', 'd3', 'g', 'l']);
    expect(proof(4, data, join)).toStrictEqual(['l']);
    expect(proof(6, data, join)).toStrictEqual(['i', 'd6', 'k']);
  });
});

describe('a proof of the Go checksum database', () => {
  // One of 58 million leaves, as the database served it; the module is the one of the text.
  const leaf =
    'github.com/transparency-dev/tessera v1.0.0 h1:4OT1V9xJLa5NnYlFWWlCdZkCm18/o12rdd+bCTje7XE=\n' +
    'github.com/transparency-dev/tessera v1.0.0/go.mod h1:TLvfjlkbmsmKVEJUtzO2eb9Q2IBnK3EJ0dI4G0oxEOU=\n';
  const nodes = [
    'Q2cuq1e21q4UC1RQ6wtmXmCxk2q3Wqz/yFvD12P2KSM=',
    'VdgHwjNYSv9fZVxvYzn8kySGvrjqeCnzdJqJILieWf4=',
    'ARfBpZjsj3LSP42V4xBVdCKbHVa4WXSbuFAa0rUSCVQ=',
    '0VYgz0Vmgz6jOM8H6edZBWHtO6+R7tPvN4EOwwRRSws=',
    'vq+ifloynXE+ORFC1wymQT0cpNIJA1tqg2mQpA55+kc=',
    'SCRewH6vHE1/Vwkt5yEW8xT7il0WbWltXjFIVqlGtQQ=',
    'p//fIG8jgZie4MMwjHF7quCIJ4hErr7U4at0HV34MZQ=',
    'D3K5YdBlxQcklrgF8vSbDyT05J5/mA9lzuhhp72uSOk=',
    'jeYlYyH9FhYGwu+ZJmfPr8GvSNdgrydwqmJgHsygoR0=',
    'p6RFgfGhu8Uuy0LyyZdI4MrSPOZkMe+ycwWJFfr8zTI=',
    'AMZsxrVKBPSe8nSNVVCTyTxWns0CiNbChG/FoiSJWuM=',
    'e+rtSmK5Pd1K5LgFwj7VSo5XJXOcq7OOcqPVZn1hqeM=',
    'expmv1e6XiGr5NMUjMRkSZijlcBx+fZcpqQmUnawhOY=',
    '+Wuic0YARH84k80/Q+KJIbhRCldxG8npjLFiHMLtEpo=',
    'NOMeJqlyUxFXUKYRI/1YqAF4WJBfXJr8UM/SlWGqxgY=',
    'Lm6+TAlLb2lvUs/3unZ2t6RSmJw8RO+WuEuUbAw3QEc=',
    'Jhh2EDG15gDBoLmLiF88lVTgd+uvx3L0xczb8Y3kSq8=',
    'taenaiKqtYMXS3gDzIF3q8VZzqAXqftHqL9BC39njaw=',
    'kZNKypGwEANnt1+msLINnqrIrwX+0MGZUTTKXTfbloI=',
    'A4NJSymjVJ5dvGPaGC3Gj04x8qVRKYfh0pP24mwd6Yk=',
    'KQq808D9W4NUgr4ip+rF/RCyAUERYKKCwKiiAJfaFOc=',
    'I3EVN3zM2rDjs5Q06Zr5gxhg+ksnX2h77E75uL+h3aI=',
    '7iNSYSDhMeRkeV7r9krKbKelNPiqDCJU1i6xAn/Fbuw=',
    'MYqdo6zSjxaAn+29EEjNRbPYm0myB3bheu+HTZIAbVY=',
    'S7olT9TPLXk+bbawbV3sAzWMmhcpWrtjbw++9ZTiyn8=',
    'xJ20xXM4QItt5vxFOtolZ5l18p7ej1+RimNkgWmoRFM=',
  ].map(fromBase64);
  const note =
    'go.sum database tree\n58253265\nlIyLAEe4zJUQAda6pFFg3yPOf7j1SgfMEDrpgoX39JU=\n\n' +
    '— sum.golang.org Az3grkvBHbFcpEFQ3BhGlktgB7pcswIW+ez91eWY6rNPtWfAey8bJO2rVoG2yO5zXvgiaikWVHqon+e14JhA+WXvpAY=\n';
  const key = parseVerifierKey('sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8');

  it('leads from the leaf to the signed root', () => {
    const { checkpoint } = verifyCheckpoint(note, [key]);
    const placed = { index: 43_930_254n, leafHash: leafHash(Buffer.from(leaf)) };
    expect(provesInclusion(nodes, placed, checkpoint)).toBe(true);
    expect(provesInclusion(nodes, { ...placed, index: 43_930_255n }, checkpoint)).toBe(false);
  });
});
