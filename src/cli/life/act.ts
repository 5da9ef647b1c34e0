import { text } from '../../problems/text.ts';
import { type ArgumentSpecs, type OptionSpecs, type Verb, verb } from '../shell/command/declaration.ts';
import { actorOption, idempotencyOption, storeOption } from '../shell/command/options.ts';
import type { ActCommand, ActOption } from './act-command.ts';

const words = {
  report: text('信访件编号；可只写开头', 'id of the report; its beginning is enough'),
  matter: text(
    '事项，写作 编号/m1；编号可只写开头',
    'the matter, as ID/m1; the beginning of the id is enough',
  ),
  either: text(
    '信访件编号，或 编号/m1；编号可只写开头',
    'id of the report, or ID/m1; its beginning is enough',
  ),
  file: text('JSON 文件；- 为标准输入', 'a JSON file; - for standard input'),
};

/** `--approved-by <actor>` is kept as `approvedBy`. */
const keptAs = (flags: string): string =>
  (flags.split(' ')[0] ?? '').slice(2).replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

const optionSpecs = (options: readonly ActOption[]): OptionSpecs =>
  Object.fromEntries(
    options.map(({ flags, about, required }) => [
      keptAs(flags),
      { about, value: flags.slice(flags.indexOf('<')) as `<${string}>`, ...(required && { required }) },
    ]),
  );

/** The command for one act. */
export const actVerb = (act: ActCommand): Verb => {
  const target = act.target === 'either' ? 'report' : act.target;
  const specs: ArgumentSpecs = {
    [target]: { about: words[act.target] },
    ...(act.file && { file: { about: words.file } }),
  };
  return verb({
    name: act.name,
    about: act.about,
    arguments: specs,
    options: { ...optionSpecs(act.options), ...actorOption, ...idempotencyOption, ...storeOption },
    example: act.example,
    prints: { json: ['act'] },
    run: async (cli, given) => {
      const all: Readonly<Record<string, unknown>> = given;
      const which = { target: String(all[target]), ...(act.file && { file: String(all['file']) }) };
      const { performAct } = await import('./perform-act.ts');
      return performAct(cli, act, which, given);
    },
  });
};
