import type { StoredEvent } from '../../stores/port/event-store.ts';
import type { Position } from '../../stores/port/position.ts';
import { finding } from './finding.ts';
import type { SignedTree } from './signed-trees.ts';

const place = ({ stream, version, position }: StoredEvent) => ({
  zh: `位置 ${position}（事件流 \`${stream}\` 第 ${version} 个事件）`,
  en: `position ${position} (event ${version} of stream \`${stream}\`)`,
});

export const chainGap = (event: StoredEvent) =>
  finding(
    'chain-gap',
    `${place(event).zh}：事件流在此有缺失、重复或颠倒`,
    `${place(event).en}: events of the stream are missing, repeated or in another order here`,
    { position: event.position },
  );

export const chainDiffers = (event: StoredEvent) =>
  finding(
    'chain-differs',
    `${place(event).zh}：事件或其链哈希被改动`,
    `${place(event).en}: the event or its chain hash has been changed`,
    { position: event.position },
  );

export const streamDiffers = (stream: string) =>
  finding(
    'stream-differs',
    `事件流 \`${stream}\` 单独读出的与日志中的不一致：据它作出的决定与审计所见不是同一内容`,
    `stream \`${stream}\`, read by itself, is not as the log has it: decisions are made from what an audit of the log does not see`,
    {},
  );

/** The events before `from` are as another checkpoint has them; the checkpoint's own last one is at `to`. */
export const checkpointDiffers = ({ name, size }: SignedTree, from: Position, to: Position) =>
  finding(
    'checkpoint-differs',
    `日志前 ${size} 个事件不是检查点 \`${name}\` 所签的：位置 ${from} 至 ${to} 之间有改动`,
    `the first ${size} events are not those that checkpoint \`${name}\` was signed over: something was changed between positions ${from} and ${to}`,
    { position: from, checkpoint: name },
  );

/** The log has only so many events, the last of which stands at `end`. */
export const checkpointBeyondLog = ({ name, size }: SignedTree, events: bigint, end: Position) =>
  finding(
    'checkpoint-beyond-log',
    `检查点 \`${name}\` 有 ${size} 个事件，日志只有 ${events} 个，至位置 ${end}：日志被截断或回退`,
    `checkpoint \`${name}\` has ${size} events and the log only ${events}, up to position ${end}: it was cut off or rolled back`,
    { position: end, checkpoint: name },
  );
