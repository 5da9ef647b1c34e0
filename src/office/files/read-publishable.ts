import * as z from 'zod';
import type { PlainDocument } from '../../app/publish.ts';
import { calendar } from '../../domain/documents/calendar.ts';
import { mandate } from '../../domain/mandate/schema/mandate.ts';
import { parseWith } from '../../json/parse-with.ts';
import { limits } from '../../rules/schema/limits.ts';
import type { RuleSet } from '../../rules/schema/rule-set.ts';
import { asInput } from './input-error.ts';
import { directoryIn } from './read-directory.ts';
import { documentJson, readDocumentInput } from './read-document.ts';
import { checkedRuleSetIn } from './read-rule-set.ts';

/** Anything that can be published. Its `kind` says what it is. */
export type Publishable = PlainDocument | RuleSet;

const schemas = { mandate, calendar } as const;

const anyKind = z.looseObject({ kind: z.enum(['mandate', 'directory', 'calendar', 'rule-set']) });

/** A document from a file, read by the schema of its `kind`. */
export const readPublishable = async (path: string): Promise<Publishable> => {
  const input = await readDocumentInput(path);
  const json = asInput(() => documentJson(input, limits.jsonDepth));
  const { kind } = asInput(() => parseWith(anyKind, json));
  if (kind === 'rule-set') return checkedRuleSetIn(input);
  if (kind === 'directory') return directoryIn(json);
  return asInput(() => parseWith<PlainDocument>(schemas[kind], json));
};
