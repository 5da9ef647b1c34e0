import type { EventOf } from '../../domain/events/domain-event.ts';
import type { DangerRole } from '../../domain/receivers/told-of-danger.ts';
import { text } from '../../problems/text.ts';
import { passedOverWords } from '../findings/outcome-words.ts';
import type { Voice } from '../text/voice.ts';

type Escalation = EventOf<'MatterEscalated'>['data'];
type Told = Escalation['told'][number];

const roles = {
  'group-leader': text('已报告', 'told'),
  police: text('已通知公安机关', 'police told'),
} as const satisfies Record<DangerRole, unknown>;

const avoided = (cli: Voice, { passedOver }: Told): string => {
  if (passedOver.length === 0) return '';
  const organs = passedOver.map(({ organ, reason }) => {
    const why = passedOverWords[reason] ?? text(reason, reason);
    return cli.say(text(`${organ}：${why['zh-CN']}`, `${organ}: ${why.en}`));
  });
  return cli.say(text(`（避开 ${organs.join('、')}）`, ` (not ${organs.join(', ')})`));
};

const toldLine = (cli: Voice, told: Told): string => {
  const { role, organ, name, head } = told;
  const headed = head === undefined ? '' : cli.say(text(`，${head.name}`, `, ${head.name}`));
  return `${cli.say(roles[role])}  ${name} [${organ}]${headed}${avoided(cli, told)}`;
};

/** Who was told of a danger, or who is asked for, a line each. */
export const escalationLines = (cli: Voice, { told, asked }: Escalation): readonly string[] => [
  ...told.map((one) => toldLine(cli, one)),
  ...asked.map(({ question }) => `? ${cli.say(question)}`),
];
