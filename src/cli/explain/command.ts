import { text } from '../../problems/text.ts';
import { verb } from '../shell/command/declaration.ts';
import { asOfOption, axisOption, storeOption } from '../shell/command/options.ts';
import { sightOption } from '../shell/sight-option.ts';

/** `guanxia explain` */
export const explain = verb({
  name: 'explain',
  about: text(
    '说明已登记的认定：依据、所见的事实、缺什么',
    'explain a recorded determination: its grounds, the facts seen, what is missing',
  ),
  arguments: {
    report: {
      about: text(
        '信访件编号，或台账中的“编号/事项”；可只写开头',
        'the report’s id, or id/matter as in a view; its beginning is enough',
      ),
    },
    matter: { about: text('只说明这一事项，例如 m1', 'only this matter, for example m1'), optional: true },
  },
  options: {
    all: { about: text('也说明已被取代的认定', 'also explain determinations that have been superseded') },
    ...asOfOption,
    ...axisOption,
    ...sightOption,
    ...storeOption,
  },
  example: 'guanxia explain e010c4b8/m1',
  prints: { json: ['explain'] },
  run: async (cli, { report, matter, ...options }) =>
    (await import('./explain.ts')).explain(cli, report, matter, options),
});
