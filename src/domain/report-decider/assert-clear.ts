import type { AccusedUnits } from '../receivers/own-unit.ts';
import { refusal } from './report-problems.ts';

const receiverBarred = (organ: string, pointer: string) =>
  refusal(
    'receiver-barred',
    [
      `\`${organ}\` 是被反映对象或其所在、所领导的单位，不得转往`,
      `\`${organ}\` is the accused, their unit or one that they lead or control: nothing is sent there`,
    ],
    [
      '请转往与被反映对象无关的机关，例如其上一级（信访工作条例第三十条第三款）',
      'choose an organ clear of the accused, such as the next level up (Petition Work Regulations Art 30(3))',
    ],
    pointer,
  );

const receiverNotCleared = (pointer: string) =>
  refusal(
    'receiver-not-cleared',
    [
      '被反映人的单位不全清楚，不能排除转到其本单位',
      'not every unit of the accused is known, so no receiver can be cleared of being one',
    ],
    ['请先补充其单位或职务', 'add the unit or post of the accused first'],
    pointer,
  );

/** Throws `receiver-not-cleared`, `receiver-barred` unless `organ` is clear of all the accused. */
export const assertClear = (organ: string, { organs, known }: AccusedUnits, pointer: string): void => {
  if (!known) throw receiverNotCleared(pointer);
  if (organs.has(organ)) throw receiverBarred(organ, pointer);
};
