import { quoted } from '../../json/quoted.ts';
import { problem } from '../problems.ts';

export const malformedCheckpoint = (cause?: unknown) =>
  problem(
    'malformed-checkpoint',
    '不是检查点：应依次为日志名称、事件数和根哈希，各占一行，并附签名',
    'not a checkpoint: origin, tree size and root hash are expected, a line each, and signatures',
    { cause },
  );

export const otherOrigin = (expected: string, found: string) =>
  problem(
    'other-origin',
    `检查点属于日志 ${quoted(found)}，而非 ${quoted(expected)}`,
    `the checkpoint is of log ${quoted(found)}, not of ${quoted(expected)}`,
  );

export const logShrank = (older: bigint, newer: bigint) =>
  problem(
    'log-shrank',
    `旧检查点有 ${older} 个事件，新检查点只有 ${newer} 个`,
    `the older checkpoint has ${older} events and the newer one only ${newer}`,
    {
      help: {
        'zh-CN': '日志被截断或回退，或两个检查点颠倒了顺序',
        en: 'the log was cut off or rolled back, or the checkpoints are in the wrong order',
      },
    },
  );

export const logForked = (size: bigint) =>
  problem(
    'log-forked',
    `两个检查点都有 ${size} 个事件，根哈希却不同：日志被改写`,
    `two checkpoints of ${size} events have different roots: the log was rewritten`,
  );

export const notConsistent = (older: bigint, newer: bigint) =>
  problem(
    'not-consistent',
    `未能证明 ${newer} 个事件的日志以先前的 ${older} 个事件开头`,
    `it is not shown that the log of ${newer} events begins with the earlier ${older}`,
    {
      help: {
        'zh-CN': '日志被改写，或所给证明不属于这两个检查点',
        en: 'the log was rewritten, or the proof is not that of these two checkpoints',
      },
    },
  );
