import { z } from 'zod';
import {
  calendar,
  directory,
  domainEvent,
  incomingReport,
  mandate,
  mandateAnswers,
} from '../../src/domain/index.ts';
import { editorSchema } from '../../src/rules/index.ts';
import { noticeCases } from '../../src/samples/notices/notice-cases.ts';

const schemas = {
  mandate,
  directory,
  calendar,
  'incoming-report': incomingReport,
  event: domainEvent,
  'mandate-answers': mandateAnswers,
  'notice-cases': noticeCases,
} as const satisfies Readonly<Record<string, z.ZodType>>;

type JsonSchema = Readonly<Record<string, unknown>>;

/** Put the definition that the root only refers to in its place: draft 7 ignores what stands beside `$ref`. */
const unfolded = ({ $ref, definitions, ...root }: JsonSchema): JsonSchema => {
  if (typeof $ref !== 'string') return { ...root, definitions };
  const { [$ref.replace('#/definitions/', '')]: own, ...others } = definitions as Readonly<
    Record<string, object>
  >;
  return { ...root, ...own, definitions: others };
};

const jsonSchema = (name: string, schema: z.ZodType): JsonSchema => {
  const { $schema, ...others } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
  return { $schema, $id: `https://guanxia.dev/schemas/${name}.schema.json`, ...unfolded(others) };
};

/** The JSON Schemas of everything that people write or read as JSON, by file name, for editors. */
export const jsonSchemas = (): ReadonlyMap<string, JsonSchema> =>
  new Map([
    ...Object.entries(schemas).map(
      ([name, schema]) => [`${name}.schema.json`, jsonSchema(name, schema)] as const,
    ),
    ['rule-set.schema.json', editorSchema() as JsonSchema] as const,
  ]);
