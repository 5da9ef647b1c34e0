import { receiverKinds } from '../../../domain/receivers/receiver-kinds.ts';
import type { JsonPath } from '../../../json/pointer.ts';
import { quoted } from '../../../json/quoted.ts';
import { didYouMean } from '../../schema/did-you-mean.ts';
import type { Finding } from '../../schema/finding.ts';
import { confusable } from '../characters/confusable.ts';

/** A kind of receiver that does not exist. */
export const unknownReceiver = (kind: string, path: JsonPath): Finding =>
  confusable(kind, receiverKinds, { path }) ?? {
    code: 'unknown-receiver',
    path,
    message: {
      'zh-CN': `没有 ${quoted(kind)} 这类接收机关`,
      en: `there is no kind of receiver ${quoted(kind)}`,
    },
    help: didYouMean(kind, receiverKinds) ?? {
      'zh-CN': `可用 ${receiverKinds.map(quoted).join('、')}`,
      en: `the kinds are ${receiverKinds.map(quoted).join(', ')}`,
    },
  };
