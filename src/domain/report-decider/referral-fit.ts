import type { ReferralLife } from '../referral-life/referral-life.ts';
import type { LaterCommand } from './commands.ts';
import { refusal } from './report-problems.ts';

type Step = Exclude<Extract<LaterCommand['type'], `${string}Referral`>, 'RecallReferral'>;

const words: Readonly<Record<ReferralLife['stage'], readonly [zh: string, en: string]>> = {
  outstanding: ['尚未转出', 'not yet dispatched'],
  dispatched: ['已转出', 'dispatched'],
  acknowledged: ['已签收', 'acknowledged'],
  objected: ['接收机关有异议', 'objected to'],
  answered: ['已反馈', 'answered'],
};

const steps: Readonly<Record<Step, { readonly zh: string; readonly en: string }>> = {
  DispatchReferral: { zh: '转出', en: 'dispatched' },
  AcknowledgeReferral: { zh: '签收', en: 'acknowledged' },
  ObjectToReferral: { zh: '提出异议', en: 'objected to' },
  ReopenReferral: { zh: '重新认定', en: 're-routed' },
  AnswerReferral: { zh: '反馈', en: 'answered' },
};

/** What is possible, by how far the referral has come. A late objection can still be accepted. */
const possible = ({ stage, objection }: ReferralLife): readonly Step[] => {
  switch (stage) {
    case 'outstanding':
      return ['DispatchReferral'];
    case 'dispatched':
    case 'acknowledged': {
      const sent: readonly Step[] =
        stage === 'dispatched' ? ['AcknowledgeReferral', 'AnswerReferral'] : ['AnswerReferral'];
      return [...sent, objection === undefined ? 'ObjectToReferral' : 'ReopenReferral'];
    }
    case 'objected':
      return ['ReopenReferral'];
    case 'answered':
      return [];
  }
};

const notReferred = (matter: string) =>
  refusal(
    'matter-not-referred',
    [`事项 \`${matter}\` 没有转办`, `matter \`${matter}\` is not referred to anybody`],
    ['转办的事项见 `guanxia view referral`', '`guanxia view referral` lists what is'],
    '/matter',
  );

const doesNotFit = (matter: string, life: ReferralLife, step: Step) => {
  const [zh, en] = words[life.stage];
  const next = possible(life);
  return refusal(
    'referral-does-not-fit',
    [
      `事项 \`${matter}\` 转往 \`${life.organ}\`，${zh}，不能${steps[step].zh}`,
      `the referral of matter \`${matter}\` to \`${life.organ}\` is ${en} and cannot be ${steps[step].en}`,
    ],
    next.length === 0
      ? ['这次转办已经结束', 'this referral has come to its end']
      : [
          `现在可以：${next.map((one) => steps[one].zh).join('、')}`,
          `it can be ${next.map((one) => steps[one].en).join(' or ')} now`,
        ],
    '/matter',
  );
};

/** The referral, if it can take this step. Throws `matter-not-referred`, `referral-does-not-fit`. */
export const assertFits = (matter: string, life: ReferralLife | undefined, step: Step): ReferralLife => {
  if (life === undefined) throw notReferred(matter);
  if (!possible(life).includes(step)) throw doesNotFit(matter, life, step);
  return life;
};
