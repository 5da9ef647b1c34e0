import { text } from '../../problems/text.ts';
import { verb } from '../shell/command/declaration.ts';
import { storeOption } from '../shell/command/options.ts';
import { sightOption } from '../shell/sight-option.ts';

/** `guanxia documents` */
export const documents = verb({
  name: 'documents',
  about: text('某一时刻收到的来件依据哪些文件认定', 'which documents decide a report received at an instant'),
  options: {
    at: {
      value: '<when>',
      about: text(
        '时刻，或日期（巡视任务所在时区的零时），可为过去；默认现在',
        'an instant, or a date for its beginning in the zone of the mandate, also a past one; default: now',
      ),
    },
    mandate: { value: '<id>', about: text('只看这一巡视任务', 'only this mandate') },
    stale: {
      about: text(
        '列出依据已不再适用的文件作出的认定',
        'list determinations that rest on documents no longer in force for them',
      ),
      conflicts: ['at', 'mandate'],
    },
    ...sightOption,
    ...storeOption,
  },
  example: 'guanxia documents --at 2024-08-12',
  prints: { json: ['documents', 'documents-stale'] },
  run: async (cli, { stale, ...options }) =>
    stale
      ? (await import('./stale.ts')).showStale(cli, options)
      : (await import('./documents.ts')).showDocuments(cli, options),
});
