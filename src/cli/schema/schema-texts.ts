import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { closestMatch } from '../../json/closest-match.ts';
import { packageFile } from '../../office/package-files.ts';
import { problem } from '../../problems/make-problem.ts';
import { text } from '../../problems/text.ts';

const suffix = '.schema.json';
const ofOutputs = 'cli/';

/** Shorter names that people try first. */
const aliases: Readonly<Record<string, string>> = { report: 'incoming-report' };

const folder = (): string => packageFile('schemas');

const packagedNames = (): readonly string[] =>
  readdirSync(folder())
    .filter((name) => name.endsWith(suffix))
    .map((name) => name.slice(0, -suffix.length));

const outputNames = async (): Promise<readonly string[]> => {
  const { outputSchemas } = await import('../../presentation/schemas/all.ts');
  return Object.keys(outputSchemas).map((name) => `${ofOutputs}${name}`);
};

/** The names of all schemas: of documents, and of what the commands print. */
export const schemaNames = async (): Promise<readonly string[]> => [
  ...packagedNames(),
  ...(await outputNames()),
];

const outputSchema = async (name: string): Promise<string> => {
  const [{ z }, { outputSchemas }, { schemaUrl }] = await Promise.all([
    import('zod'),
    import('../../presentation/schemas/all.ts'),
    import('../../presentation/schemas/schema-url.ts'),
  ]);
  const { $schema, ...rest } = z.toJSONSchema(outputSchemas[name as keyof typeof outputSchemas]);
  return JSON.stringify({ $schema, $id: schemaUrl(name), ...rest }, null, 2);
};

const noSchema = (name: string, known: readonly string[]) => {
  const meant = closestMatch(name, known);
  return problem('no-schema', text(`没有名为 \`${name}\` 的模式`, `there is no schema \`${name}\``), {
    help:
      meant === undefined
        ? text(`有：${known.join('、')}`, `there are: ${known.join(', ')}`)
        : text(`是否应为 \`${meant}\``, `did you mean \`${meant}\``),
  });
};

/**
 * A schema as JSON text.
 *
 * @throws {GuanxiaError} `no-schema`
 */
export const schemaText = async (asked: string): Promise<string> => {
  const name = aliases[asked] ?? asked;
  const known = await schemaNames();
  if (!known.includes(name)) throw noSchema(asked, known);
  if (name.startsWith(ofOutputs)) return outputSchema(name.slice(ofOutputs.length));
  return readFileSync(join(folder(), `${name}${suffix}`), 'utf8').trimEnd();
};
