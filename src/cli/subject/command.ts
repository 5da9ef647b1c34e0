import { text } from '../../problems/text.ts';
import { verb } from '../shell/command/declaration.ts';
import { viewsOptions } from '../shell/command/options.ts';
import { sightOption } from '../shell/sight-option.ts';

/** `guanxia subject` */
export const subject = verb({
  name: 'subject',
  about: text('查看一个被反映对象的卷宗', 'show the dossier of one subject'),
  arguments: {
    who: {
      about: text(
        '姓名、名称、代码，或 person:标识、post:标识、organ:标识',
        'a name or code, or person:ID, post:ID, organ:ID',
      ),
    },
  },
  options: { ...sightOption, ...viewsOptions },
  example: 'guanxia subject 示例区教育局',
  prints: { json: ['subject'] },
  run: async (cli, { who, ...options }) => (await import('./subject.ts')).showSubject(cli, who, options),
});
