import type { Documents } from '../../app/documents/documents.ts';
import { semantics } from '../../app/semantics.ts';
import { factsOf } from '../../domain/facts/recorded-facts.ts';
import type { Finding } from '../../domain/report-decider/findings.ts';
import { explanationJson } from '../explanation/explanation-json.ts';
import type { DecideOutput } from '../schemas/decide.ts';
import { schemaUrl } from '../schemas/schema-url.ts';
import { findingJson } from './finding-json.ts';

/** What `decide --json` prints. */
export const decideJson = (
  documents: Documents,
  findings: readonly Finding[],
  explained: boolean,
): DecideOutput => ({
  schema: schemaUrl('decide'),
  engine: semantics,
  documents: documents.refs,
  matters: findings.map((finding) => ({
    ...findingJson(documents, finding),
    facts: finding.data.facts,
    ...(explained && { explanation: explanationJson(documents.ruleSet, factsOf(finding.data.facts)) }),
  })),
});
