import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { determine, documentsFrom, numbered } from '../../src/app/index.ts';
import { semantics } from '../../src/app/semantics.ts';
import { canonicalJson, type JsonValue } from '../../src/json/index.ts';
import { sampleReports } from '../../src/samples/generate-reports.ts';
import { calendar2024, exampleDirectory, exampleMandate } from '../support/data-files.ts';
import { inspectionRules } from '../support/shipped.ts';

const documents = documentsFrom({
  mandate: exampleMandate,
  directory: exampleDirectory,
  calendar: calendar2024,
  ruleSet: inspectionRules,
});

/** All facts and receivers of 300 reports. */
const answers = (): string => {
  const hash = createHash('sha256');
  for (const report of sampleReports({
    seed: 7,
    count: 300,
    mandate: exampleMandate,
    directory: exampleDirectory,
  }))
    for (const { outcome, data } of determine(documents, numbered(report))) {
      const receiver = outcome === 'referral' ? data.receiver.organ : null;
      hash.update(canonicalJson(JSON.parse(JSON.stringify({ facts: data.facts, receiver })) as JsonValue));
    }
  return hash.digest('hex');
};

// Another hash under the same documents means that older logs are not decided the same any more: raise
// `derivation`. If only the documents or the samples have changed, update the snapshot.
it('a version of the semantics stands for the same facts and receivers', () => {
  expect([semantics, answers()]).toMatchInlineSnapshot(`
    [
      "guanxia-rules/1 guanxia-facts/2",
      "7e2c1ae4294f2b669eb237ccc373a40fcfdb761b14d0423b181e994641c077bb",
    ]
  `);
});
