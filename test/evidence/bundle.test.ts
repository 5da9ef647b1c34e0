import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBundle, emptyRoot, readBundle, signCheckpoint, writeBundle } from '../../src/evidence/index.ts';
import { codeOf } from './support/code-of.ts';
import { draftOf, eventOfStream, rechained, written } from './support/draft.ts';
import { forgeries } from './support/forgeries.ts';
import { runs } from './support/long.ts';
import { bundleOf, proven } from './support/sample-log.ts';
import { ourKey, worldOf, worldPlan } from './support/world.ts';

const trusted = ourKey.verifierKey;
const check = (bundle: Uint8Array) => checkBundle(bundle, trusted);
const found = (bundle: Uint8Array): readonly string[] => {
  const verdict = check(bundle);
  return verdict.ok ? [] : verdict.findings.map(({ code }) => code);
};

const world = await worldOf({
  log: { streams: [0, 1, 0, 1, 0, 1, 2, 2, 3, 0, 2], note: '说明' },
  later: 1,
  kept: 0b0111,
  choice: 4,
});

describe('a bundle', () => {
  it('is sound as it was written, of any log and any of its streams', () =>
    fc.assert(
      fc.asyncProperty(worldPlan, async (plan) => {
        const { sound, size } = await worldOf(plan);
        const verdict = check(sound);
        const { events, streams } = draftOf(sound);
        expect(verdict).toMatchObject({ ok: true, events: events.length, streams: streams.length });
        expect(verdict).toMatchObject({
          checkpoint: { size: BigInt(size) },
          isComplete: events.length === size,
        });
      }),
      runs(50),
    ));

  it('says whether it has every event up to the checkpoint', async () => {
    const whole = await bundleOf(world.events, { size: world.size, key: ourKey });
    expect(check(whole)).toMatchObject({ ok: true, events: 10, streams: 4, isComplete: true });
    expect(check(world.sound)).toMatchObject({ ok: true, events: 9, streams: 3, isComplete: false });
  });

  it('may hold any text that an event may hold', async () => {
    const note = '\0\u001f"\\\u007f\u0085\u2028\ufeff 赵钱孙李 😀 é é';
    const plan = { log: { streams: [0, 1, 0, 1, 0, 1], note }, later: 0, kept: 3, choice: 0 };
    expect(found((await worldOf(plan)).sound)).toStrictEqual([]);
  });

  it('may carry the signatures of witnesses that nobody here knows', () => {
    const draft = draftOf(world.sound);
    const witness = `— witness.example ${Buffer.alloc(80).toString('base64')}\n`;
    expect(found(written({ ...draft, checkpoint: draft.checkpoint + witness }))).toStrictEqual([]);
  });

  it('is written in one way', () => {
    expect(written(draftOf(world.sound))).toStrictEqual(Buffer.from(world.sound));
    expect(readBundle(world.sound).format).toBe('guanxia-evidence/1');
  });

  it('is not written without events, or of events that are not text', async () => {
    const checkpoint = signCheckpoint({ origin: trusted.name, size: 0n, root: emptyRoot }, [ourKey]);
    const parts = { verifierKey: trusted, checkpoint };
    expect(codeOf(() => writeBundle({ ...parts, events: [] }))).toBe('no-events');
    const [event] = await proven(world.events, 1);
    const events = [{ ...event, bytes: Buffer.of(0xff) }] as never;
    expect(codeOf(() => writeBundle({ ...parts, events }))).toBe('event-not-text');
  });
});

describe('a forged bundle', () => {
  it.each(forgeries)('is found out: %s', async (_name, codes, forge) => {
    const findings = found(await forge(world));
    expect(findings).toStrictEqual(expect.arrayContaining([...codes]));
    expect(findings.length).toBeGreaterThan(0);
  });

  it('is found out however the log and the forger’s choices are', () =>
    fc.assert(
      fc.asyncProperty(worldPlan, fc.constantFrom(...forgeries), async (plan, [, codes, forge]) => {
        expect(found(await forge(await worldOf(plan)))).toStrictEqual(expect.arrayContaining([...codes]));
      }),
      runs(200),
    ));

  it('is told in both languages, each finding with its place', async () => {
    const verdict = check(await (forgeries[0]?.[2](world) ?? world.sound));
    expect(verdict).toMatchObject({
      ok: false,
      findings: [
        {
          code: 'not-included',
          pointer: '/events/4/proof',
          message: { en: expect.any(String), 'zh-CN': expect.any(String) },
        },
        { code: 'chain-differs', pointer: '/streams/0/chain' },
      ],
    });
  });

  it('is found out wherever a byte is changed', () => {
    const step = process.env['GUANXIA_LONG'] === undefined ? 7 : 1;
    const accepted: number[] = [];
    for (let at = 0; at < world.sound.length; at += step) {
      const forged = Uint8Array.from(world.sound);
      forged[at] = (forged[at] ?? 0) ^ (1 << (at & 7));
      if (check(forged).ok) accepted.push(at);
    }
    expect(accepted).toStrictEqual([]);
  });
});

// What a bundle cannot show; the README says so.
describe('a bundle that leaves something out', () => {
  it('passes without the last event of a stream, and does not claim to be complete', () => {
    const draft = draftOf(world.sound);
    const cut = rechained({ ...draft, events: draft.events.toSpliced(eventOfStream(draft, 'last'), 1) });
    expect(check(written(cut))).toMatchObject({ ok: true, isComplete: false });
  });

  it('passes when its log was rolled back and signed anew: only an older checkpoint shows that', async () => {
    const bundle = await bundleOf(world.otherEvents, { size: world.size, key: ourKey });
    expect(check(bundle)).toMatchObject({ ok: true, isComplete: true });
  });
});
