import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { text } from '../../problems/text.ts';
import { checkpointsBeside } from '../evidence/beside-log.ts';
import { checkpointsInOptional } from '../evidence/checkpoint-files.ts';
import type { KeptStore } from '../stores/store-url.ts';
import { located } from '../surroundings.ts';
import { caution, type Finding, ok } from './finding.ts';

const help = text(
  'guanxia log checkpoint --out 另一台机器上的目录',
  'guanxia log checkpoint --out FOLDER-ON-ANOTHER-MACHINE',
);

const dayMs = 86_400_000;

/** When the log was last signed. Nobody can show later that what came after has not been changed. */
export const examineCheckpoints = async (url: KeptStore, now: number): Promise<readonly Finding[]> => {
  const last = checkpointsInOptional(checkpointsBeside(url)).at(-1);
  if (last === undefined)
    return [
      caution(
        'checkpoints',
        text(
          '日志从未签过检查点，改动无从证明',
          'the log was never signed: a change of it could not be shown',
        ),
        help,
      ),
    ];
  const size = BigInt(basename(last).replace(/\D/g, ''));
  const days = Math.floor((now - statSync(located(last)).mtimeMs) / dayMs);
  const told = text(
    `最后一次签检查点在 ${days} 天前，含 ${size} 个事件`,
    `the last checkpoint is ${days} days old and covers ${size} events`,
  );
  return [days >= 7 ? caution('checkpoints', told, help) : ok('checkpoints', told)];
};
