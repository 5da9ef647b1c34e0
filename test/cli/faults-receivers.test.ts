import { describe, expect, it } from 'vitest';
import { guanxia } from './support/command.ts';

const fixture = (name: string): string => `test/fixtures/faults/${name}.json`;

/** What each matter of a report gets: its receiver for a referral, else its outcome. */
const answers = async (report: string, directory?: string): Promise<readonly string[]> => {
  const documents = directory === undefined ? [] : ['--directory', fixture(`${directory}.directory`)];
  const { stdout } = await guanxia(['decide', fixture(report), ...documents, '--json']);
  const { matters } = JSON.parse(stdout) as {
    matters: readonly { outcome: string; receiver?: { organ: string } }[];
  };
  return matters.map(({ outcome, receiver }) => receiver?.organ ?? outcome);
};

describe('a report that once went to the accused, to whom it was about, or apart', () => {
  it.each<[string, string | undefined, readonly string[]]>([
    ['own-unit-head-of-section', 'sections', ['9901.discipline']],
    ['own-unit-section-of-petition-office', 'sections', ['9901.discipline']],
    [
      'own-section-petition',
      'own-section',
      ['990101.discipline', '9901.petition-office', '990101.government'],
    ],
    ['own-duplicate', 'own-duplicate', ['in-scope', '9901.petition-office']],
    ['second-discipline-organ', 'park-discipline', ['990101.discipline']],
    ['claim-about-the-petition-office', undefined, ['9901.petition-office']],
    ['claim-about-the-ecology-bureau', undefined, ['9901.ecology']],
    ['claim-about-the-political-legal-commission', undefined, ['9901.political-legal']],
    ['reconsideration-against-the-government', undefined, ['9901.reconsideration']],
    ['claim-naming-the-offices-clerk', undefined, ['9901.petition-office']],
    ['inseparable-without-receiver', undefined, ['in-scope', 'in-scope']],
    ['inseparable-both-out-of-scope', undefined, ['990101.discipline', '990101.discipline']],
    ['inseparable-from-undetermined', undefined, ['undetermined', 'undetermined']],
  ])('%s, by the directory %s', async (report, directory, expected) => {
    expect(await answers(report, directory)).toStrictEqual(expected);
  });

  it('gets one answer, whichever post of the accused is named', async () => {
    const expected = ['in-scope', '9901.political-legal', '9901.organisation', '9901.reconsideration'];
    expect(await answers('shipped-exofficio-by-first-post')).toStrictEqual(expected);
    expect(await answers('shipped-exofficio-by-second-post')).toStrictEqual(expected);
  });
});
