import { described, type JsonSchema, object, ref, text } from './json-schema.ts';

const date: JsonSchema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const words = (zh: string, en: string): JsonSchema => ({
  ...described(text(zh, en)),
  type: 'string',
  minLength: 1,
});
const verified: JsonSchema = {
  ...described(
    text('已核实', 'verified'),
    text('对照官方文本核实过才写 true', 'true only if it was compared with the official text'),
  ),
  type: 'boolean',
};

/** A text that something rests on. */
export const sourceSchema: JsonSchema = {
  ...described(text('依据', 'source')),
  ...object(
    { title: ref('text'), verified },
    {
      url: words('网址', 'address'),
      issued: { ...described(text('发布日期', 'date of issue')), ...date },
      inForce: { ...described(text('施行期间', 'in force')), ...object({ from: date }, { until: date }) },
      note: ref('text'),
    },
  ),
};

/** A place in a source. */
export const citeSchema: JsonSchema = {
  ...described(text('引用', 'citation')),
  ...object(
    {
      source: { ...described(text('依据的名称', 'name of a source')), allOf: [ref('slug')] },
      clause: words('条款', 'clause'),
      verified,
    },
    { quote: words('原文', 'quoted words') },
  ),
};
