import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ChainLink,
  chainHash,
  eventLeaf,
  eventLeafHash,
  leafHash,
  type StreamEvent,
  verifyChain,
} from '../../src/evidence/index.ts';
import { codeOf } from './support/code-of.ts';
import { fromHex, hex } from './support/hex.ts';
import { runs } from './support/long.ts';

const event = (stream: string, version: bigint, text = `${stream} ${version}`): StreamEvent => ({
  stream,
  version,
  bytes: Buffer.from(text),
});

/** The links of a log in which the streams named take turns as they are named. */
function linked(streams: readonly string[]): readonly ChainLink[] {
  const heads = new Map<string, ChainLink>();
  return streams.map((stream) => {
    const head = heads.get(stream);
    const next = event(stream, (head?.version ?? 0n) + 1n);
    const link = { ...next, hash: chainHash(head?.hash, next) };
    heads.set(stream, link);
    return link;
  });
}

/** The hashes of the rest of a log, computed anew as somebody would who has changed it. */
function rechained(links: readonly ChainLink[]): readonly ChainLink[] {
  const heads = new Map<string, Uint8Array>();
  return links.map((link) => {
    const hash = chainHash(heads.get(link.stream), link);
    heads.set(link.stream, hash);
    return { ...link, hash };
  });
}

const told = (links: readonly ChainLink[]) =>
  verifyChain(links).map(({ code, stream, version }) => `${code} ${stream} ${version}`);

describe('the chain hash', () => {
  it('is the SHA-256 of the documented layout', () => {
    const first = [
      `0000000f${Buffer.from('guanxia/chain/1').toString('hex')}`,
      '00000000',
      `0000000b${Buffer.from('报告-r').toString('hex')}`.replace('0000000b', '00000008'),
      '000000080000000000000001',
      '000000027b7d',
    ].join('');
    const one = chainHash(undefined, event('报告-r', 1n, '{}'));
    expect(hex(one)).toBe(createHash('sha256').update(fromHex(first)).digest('hex'));
    const second = first
      .replace('00000000', `00000020${hex(one)}`)
      .replace('0000000000000001', '0000000000000002');
    expect(hex(chainHash(one, event('报告-r', 2n, '{}')))).toBe(
      createHash('sha256').update(fromHex(second)).digest('hex'),
    );
  });

  it.each([
    ['another stream', event('b', 1n, 'ab')],
    ['another version', event('a', 2n, 'ab')],
    ['other bytes', event('a', 1n, 'ac')],
    ['a character moved from the bytes to the stream', event('aa', 1n, 'b')],
  ])('is another for %s', (_label, other) =>
    expect(hex(chainHash(undefined, other))).not.toBe(hex(chainHash(undefined, event('a', 1n, 'ab')))),
  );

  it('tells a first event from one behind a hash of zeros', () =>
    expect(hex(chainHash(new Uint8Array(32), event('a', 1n)))).not.toBe(
      hex(chainHash(undefined, event('a', 1n))),
    ));

  it('is not made of what is not a hash, a version or a name', () => {
    expect(() => chainHash(new Uint8Array(0), event('a', 1n))).toThrow(RangeError);
    expect(() => chainHash(undefined, event('a', -1n))).toThrow(RangeError);
    expect(() => chainHash(undefined, event('a', 2n ** 64n))).toThrow(RangeError);
    expect(codeOf(() => chainHash(undefined, event('\ud800', 1n)))).toBe('unencodable-text');
  });
});

describe('the leaf of an event', () => {
  const logged = event('报告-r', 2n, '{}');

  it('has the documented layout, and its hash a zero byte in front', () => {
    const layout = [
      `0000000e${Buffer.from('guanxia/leaf/1').toString('hex')}`,
      `00000008${Buffer.from('报告-r').toString('hex')}`,
      '000000080000000000000002',
      '000000027b7d',
    ].join('');
    expect(hex(eventLeaf(logged))).toBe(layout);
    expect(hex(eventLeafHash(logged))).toBe(
      createHash('sha256')
        .update(fromHex(`00${layout}`))
        .digest('hex'),
    );
    expect(hex(eventLeafHash(logged))).toBe(hex(leafHash(eventLeaf(logged))));
  });

  it('hashes what its layout says, however long, and whatever was hashed before', () => {
    for (const length of [100_000, 65_400, 65_520, 65_536, 65_600, 3_000, 1, 0]) {
      const one = { stream: 's', version: 1n, bytes: Buffer.alloc(length, length % 251) };
      expect(hex(eventLeafHash(one))).toBe(hex(leafHash(eventLeaf(one))));
    }
  });

  it.each([
    ['another stream', { stream: '报告-s' }],
    ['another version', { version: 3n }],
    ['other bytes', { bytes: Buffer.from('[]') }],
  ])('is another for %s', (_label, change) =>
    expect(hex(eventLeaf({ ...logged, ...change }))).not.toBe(hex(eventLeaf(logged))),
  );

  it('is the same wherever a store has put the event', () =>
    expect(hex(eventLeaf({ ...logged, position: 8n } as StreamEvent))).toBe(hex(eventLeaf(logged))));
});

describe('chains that nobody touched', () => {
  it('are whole, in whatever order their streams take turns', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', '报告')), (streams) => {
        expect(told(linked(streams))).toStrictEqual([]);
      }),
      runs(100),
    ));
});

describe('a chain in which', () => {
  const links = linked(['a', 'b', 'a', 'a', 'b', 'a']);
  const changed = (index: number, change: Partial<ChainLink>) =>
    links.map((link, at) => (at === index ? { ...link, ...change } : link));

  it.each([
    ['an event was changed', changed(2, { bytes: Buffer.from('forged') }), ['chain-differs a 2']],
    ['an event went to another stream', changed(2, { stream: 'c' }), ['chain-gap c 2', 'chain-gap a 3']],
    [
      'a hash was changed',
      changed(2, { hash: new Uint8Array(32) }),
      ['chain-differs a 2', 'chain-differs a 3'],
    ],
    [
      'a hash was cut short',
      changed(2, { hash: new Uint8Array(3) }),
      ['chain-differs a 2', 'chain-differs a 3'],
    ],
    ['an event is missing', links.toSpliced(2, 1), ['chain-gap a 3']],
    ['the first event is missing', links.toSpliced(0, 1), ['chain-gap a 2']],
    ['an event is there twice', links.toSpliced(2, 0, links[2] as ChainLink), ['chain-gap a 2']],
    [
      'two events have changed places',
      [...links.slice(0, 2), links[3] as ChainLink, links[2] as ChainLink, ...links.slice(4)],
      ['chain-gap a 3', 'chain-gap a 2', 'chain-gap a 4'],
    ],
  ])('%s shows where', (_label, forged, faults) => expect(told(forged)).toStrictEqual(faults));

  // Why there is a signed tree as well.
  it.each([
    [
      'an event was changed and the rest computed anew',
      rechained(changed(2, { bytes: Buffer.from('forged') })),
    ],
    ['the end was cut off', links.slice(0, 4)],
    ['everything was rolled back and went on otherwise', [...links.slice(0, 2), ...linked(['c', 'c'])]],
  ])('%s is whole', (_label, forged) => expect(told(forged)).toStrictEqual([]));
});
