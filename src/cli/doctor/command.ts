import { text } from '../../problems/text.ts';
import { verb } from '../shell/command/declaration.ts';
import { viewsOptions } from '../shell/command/options.ts';

/** `guanxia doctor` */
export const doctor = verb({
  name: 'doctor',
  about: text(
    '检查什么连得上、什么落后、什么配置有误，以及怎么办',
    'tell what can be reached, what is behind, what is set up wrongly, and what helps',
  ),
  options: viewsOptions,
  example: 'guanxia doctor',
  prints: { json: ['doctor'] },
  run: async (cli, options) => (await import('./doctor.ts')).doctor(cli, options),
});
