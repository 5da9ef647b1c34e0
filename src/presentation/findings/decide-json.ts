import type { Documents } from '../../app/index.ts';
import { semantics } from '../../app/index.ts';
import { type Finding, factsOf } from '../../domain/index.ts';
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
