import type { LogVerdict } from '../../app/evidence/verify-log.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import { text } from '../../problems/text.ts';
import { fieldLines } from '../text/fields.ts';
import { hashText } from '../text/hash-text.ts';
import type { Voice } from '../text/voice.ts';
import { weighedText } from '../words/severity-text.ts';

const good = text('✓ 至最后相符的检查点未被改动', '✓ unchanged up to the last good checkpoint');
const goodAlone = text('✓ 日志自身一致', '✓ the log agrees with itself');
const bad = (count: number) =>
  text(`✗ 日志有问题：${count} 处`, `✗ something is wrong with the log: ${count} findings`);

const names = {
  log: text('日志', 'log'),
  root: text('根哈希', 'root'),
  alone: text('单独读流', 'read alone'),
  lastGood: text('最后相符的检查点', 'last good checkpoint'),
  after: text('其后', 'after it'),
  firstBad: text('首个问题位置', 'first bad position'),
};

/** Printed, not only told: without it the verdict says too much. */
const noCheckpoint = text(
  '未与任何检查点核对：整个日志若被回退、截断或重写，这里看不出来',
  'compared with no checkpoint: a log that was rolled back, cut off or rewritten as a whole looks like this as well',
);

const headline = (verdict: LogVerdict): LocalizedText => {
  if (!verdict.ok) return bad(verdict.count);
  return verdict.lastGood === undefined ? goodAlone : good;
};

const sizes = ({ events, streams, end }: LogVerdict) =>
  text(
    `${events} 个事件，${streams} 个事件流，至位置 ${end}`,
    `${events} events of ${streams} streams, up to position ${end}`,
  );

/** Said where it is not all. */
const alone = ({ streams, readAlone }: LogVerdict) =>
  text(
    `抽签单独读了 ${readAlone} 个事件流，均一致；--thorough 逐个读全部 ${streams} 个`,
    `${readAlone} streams, drawn by lot, are the same when read by themselves; --thorough reads all ${streams} in full`,
  );

const uncovered = (count: bigint) =>
  text(
    `${count} 个事件尚无检查点，只有链可查`,
    `${count} events that no checkpoint covers; only their chains speak for them`,
  );

export const verdictLines = (cli: Voice, verdict: LogVerdict, given: number): readonly string[] => {
  const { lastGood, firstBad, root, findings, count, events } = verdict;
  const since = lastGood === undefined ? 0n : events - lastGood.size;
  const fields = fieldLines(
    [
      [cli.say(names.log), [cli.say(sizes(verdict))]],
      [cli.say(names.root), root.length === 0 ? [] : [hashText(root)]],
      [
        cli.say(names.alone),
        verdict.ok && verdict.readAlone < verdict.streams ? [cli.say(alone(verdict))] : [],
      ],
      [cli.say(names.lastGood), lastGood === undefined ? [] : [`${lastGood.name} (${lastGood.size})`]],
      [cli.say(names.after), since > 0n ? [cli.say(uncovered(since))] : []],
      [cli.say(names.firstBad), firstBad === undefined ? [] : [`${firstBad}`]],
    ],
    '  ',
  );
  const more = count > findings.length ? [`… ${count - findings.length}`] : [];
  return [
    cli.say(headline(verdict)),
    ...fields,
    ...(given === 0 ? [cli.say(noCheckpoint)] : []),
    ...findings.map((problem) => weighedText(cli, { severity: 'error', problem })),
    ...more,
  ];
};
