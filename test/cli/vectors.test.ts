import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guanxia } from './support/command.ts';
import { exampleDocuments, vectorPath } from './support/example.ts';
import { put, scratch } from './support/scratch.ts';

interface Expected {
  readonly file: string;
  readonly about: { readonly en: string };
  /** Readings of the mandate that are to be flipped. */
  readonly readings?: Readonly<Record<string, string>>;
  readonly matters: readonly {
    readonly outcome: string;
    readonly grounds: readonly string[];
    readonly labels: readonly string[];
    readonly receiver?: unknown;
    readonly reason?: string;
    readonly asks?: readonly string[];
  }[];
}

interface Printed {
  readonly matters: readonly {
    readonly outcome: string;
    readonly grounds: readonly { readonly rule: string }[];
    readonly labels: readonly string[];
    readonly receiver?: {
      readonly kind: string;
      readonly organ: string;
      readonly passedOver: readonly { readonly organ: string }[];
    };
    readonly reason?: string;
    readonly asks?: readonly { readonly facts: readonly string[] }[];
  }[];
}

const { expected } = JSON.parse(readFileSync(vectorPath('expected.json'), 'utf8')) as {
  expected: readonly Expected[];
};

const [mandatePath = ''] = exampleDocuments;

/** The example mandate, with some readings flipped. */
const mandateWith = (readings: Expected['readings']): readonly string[] => {
  if (readings === undefined) return [];
  const mandate = JSON.parse(readFileSync(mandatePath, 'utf8'));
  const changed = { ...mandate, readings: { ...mandate.readings, ...readings } };
  return ['--mandate', put(scratch(), 'mandate.json', changed)];
};

/** What is printed, in the form of what is expected. */
const brief = ({ matters }: Printed, like: Expected): Expected['matters'] =>
  matters.map(({ outcome, grounds, labels, receiver, reason, asks = [] }, i) => ({
    outcome,
    grounds: grounds.map(({ rule }) => rule),
    labels: [...labels].sort(),
    ...(receiver && {
      receiver: {
        kind: receiver.kind,
        organ: receiver.organ,
        passedOver: receiver.passedOver.map((one) => one.organ),
      },
    }),
    ...(reason !== undefined && { reason }),
    ...(like.matters[i]?.asks !== undefined && { asks: [...new Set(asks.flatMap(({ facts }) => facts))] }),
  }));

const sorted = (matters: Expected['matters']): Expected['matters'] =>
  matters.map((matter) => ({ ...matter, labels: [...matter.labels].sort() }));

describe('the public test vectors, through the command', () => {
  it.each(expected.map((one) => [`${one.file} ${one.about.en}`, one] as const))('%s', async (_name, one) => {
    const args = ['decide', vectorPath(one.file), '--json', ...mandateWith(one.readings)];
    const { stdout, code } = await guanxia(args);
    expect(brief(JSON.parse(stdout) as Printed, one)).toStrictEqual(sorted(one.matters));
    expect(code).toBe(one.matters.some(({ outcome }) => outcome === 'undetermined') ? 4 : 0);
  });
});
