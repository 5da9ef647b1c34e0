import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  directoryId,
  incomingReport,
  localizedText,
  outcomes,
  receiverKind,
  slug,
} from '../../src/domain/index.ts';
import { dataFile, exampleMandate, jsonFilesIn } from '../support/data-files.ts';
import { type Determined, determined } from '../support/determined.ts';

const folder = 'data/samples/vectors';

const expectedMatter = z.strictObject({
  outcome: z.enum(outcomes),
  grounds: z.array(slug),
  labels: z.array(slug),
  receiver: z
    .strictObject({ kind: receiverKind, organ: directoryId, passedOver: z.array(directoryId) })
    .optional(),
  reason: z.enum(['unknown-facts', 'rule']).optional(),
  asks: z.array(slug).optional(),
});

const expectedFile = z.strictObject({
  mandate: slug,
  expected: z.array(
    z.strictObject({
      file: z.string(),
      about: localizedText,
      readings: z.record(z.string(), z.string()).optional(),
      matters: z.array(expectedMatter),
    }),
  ),
});

const { mandate, expected } = dataFile(expectedFile, `${folder}/expected.json`);

const found = ({ verdict, asks, receiver }: Determined): z.infer<typeof expectedMatter> => ({
  outcome: verdict.outcome,
  grounds: [...verdict.grounds],
  labels: [...verdict.labels].sort(),
  ...(receiver?.status === 'resolved' && {
    receiver: {
      kind: receiver.receiver.kind,
      organ: receiver.receiver.organ,
      passedOver: receiver.receiver.passedOver.map(({ organ }) => organ),
    },
  }),
  ...(verdict.doubt !== undefined && { reason: verdict.doubt as 'rule' }),
  ...(asks.length > 0 && { asks: [...asks] }),
});

describe('the test vectors', () => {
  const cases = expected.map(({ file, about, readings = {}, matters }) => ({
    name: [file, ...Object.values(readings)].join(' · '),
    about: about.en,
    file,
    readings,
    matters,
  }));

  it.each(cases)('$name: $about', ({ file, readings, matters }) => {
    const report = dataFile(incomingReport, `${folder}/${file}`);
    const reading = { ...exampleMandate, readings: { ...exampleMandate.readings, ...readings } };
    expect(determined(reading, report).map(found)).toStrictEqual(matters);
  });

  it('are all expected to come out one way', () => {
    const vectors = jsonFilesIn(folder).filter((name) => name !== 'expected.json');
    expect([...new Set(expected.map(({ file }) => file))].sort()).toStrictEqual([...vectors].sort());
  });

  it('are made under the mandate of the fictional district', () => {
    expect(mandate).toBe(exampleMandate.id);
  });
});
