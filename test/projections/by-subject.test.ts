import { describe, expect, it } from 'vitest';
import { bySubject, foldAll } from '../../src/projections/index.ts';
import { describeProjection } from '../support/projection-laws.ts';
import { arbitraryHistory } from './histories.ts';
import { type DeterminationSample, determined, uuid } from './samples.ts';

const subject = 'person:zhang-san';
const directory = 'directory';
const key = `${directory}/${subject}`;
const found = { n: 1, report: uuid(0xa), outcome: 'in-scope', subject } as const;

const entry = ({ report, n, matter, outcome }: DeterminationSample) => ({
  report,
  matter: matter ?? 'm1',
  mandate: 'sample',
  outcome,
  sight: 'mandate',
  receivedAt: '2024-09-02T09:00:00+08:00',
  determinedAt: '2024-09-02T10:00:00+08:00',
  determination: uuid(n),
});

describeProjection('by-subject', bySubject, arbitraryHistory);

describe('the dossier of a subject', () => {
  it('lists what was decided in all reports, in the order of the log', () => {
    const other = { ...found, n: 2, report: uuid(0xb), matter: 'm2', outcome: 'referral' } as const;
    expect(foldAll(bySubject, new Map(), [determined(found), determined(other)])).toStrictEqual(
      new Map([[key, { directory, subject, entries: [entry(found), entry(other)] }]]),
    );
  });

  it('keeps a superseded answer, marked, beside the new one', () => {
    const untouched = { ...found, n: 2, report: uuid(0xb) } as const;
    const first = determined(found);
    const newer = { ...found, n: 3, outcome: 'undetermined' } as const;
    const events = [first, determined(untouched), determined({ ...newer, supersedes: first })];
    expect(foldAll(bySubject, new Map(), events)).toStrictEqual(
      new Map([
        [
          key,
          {
            directory,
            subject,
            entries: [{ ...entry(found), superseded: true }, entry(untouched), entry(newer)],
          },
        ],
      ]),
    );
  });

  it('is one per subject and directory: an id means somebody else elsewhere', () => {
    const body = { ...found, n: 2, subject: 'organ:shili' };
    const namesake = { ...found, n: 3, directory: 'elsewhere' };
    const dossiers = foldAll(bySubject, new Map(), [found, body, namesake].map(determined));
    expect([...dossiers.keys()]).toStrictEqual([key, 'directory/organ:shili', `elsewhere/${subject}`]);
  });

  it('is not kept for subjects that are unknown', () =>
    expect(foldAll(bySubject, new Map(), [determined({ ...found, subject: 'unknown' })])).toStrictEqual(
      new Map(),
    ));
});
