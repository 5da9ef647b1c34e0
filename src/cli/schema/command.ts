import { text } from '../../problems/text.ts';
import { type Noun, verb } from '../shell/command/declaration.ts';

const print = verb({
  name: 'print',
  about: text('输出一个模式', 'print a schema'),
  arguments: {
    name: {
      about: text('名称，例如 report；见 schema list', 'its name, for example report; see schema list'),
    },
  },
  example: 'guanxia schema print report',
  prints: 'json-always',
  run: async (cli, { name }) => (await import('./show-schemas.ts')).printSchema(cli, name),
});

const list = verb({
  name: 'list',
  about: text('列出名称', 'list their names'),
  example: 'guanxia schema list',
  prints: { json: ['schema-list'] },
  run: async (cli, options) => (await import('./show-schemas.ts')).listSchemas(cli, options),
});

/** `guanxia schema …` */
export const schema: Noun = {
  name: 'schema',
  about: text('文件和输出的 JSON Schema', 'JSON Schemas of the files and of the output'),
  verbs: [print, list],
};
