import { text } from '../../problems/text.ts';
import type { Conservation } from '../../projections/conservation.ts';
import type { Cli } from '../shell/cli.ts';

/** Whether every matter is in exactly one ledger. */
export const isConserved = ({ missing, doubled, unreceived }: Conservation): boolean =>
  missing.length + doubled.length + unreceived.length === 0;

/** The law of conservation with its numbers. */
export const conservationLine = (cli: Cli, found: Conservation): string => {
  const { received, inScope, referral, undetermined, missing, doubled, unreceived } = found;
  if (isConserved(found)) {
    const mark = cli.paint.green('✓');
    return cli.say(
      text(
        `${mark} 守恒：${received} 个事项 = 受理 ${inScope} + 转办 ${referral} + 待定 ${undetermined}，每个恰在一本台账中`,
        `${mark} conserved: ${received} matters = ${inScope} in scope + ${referral} referred + ${undetermined} undetermined, each in exactly one ledger`,
      ),
    );
  }
  const mark = cli.paint.red('✗');
  return cli.say(
    text(
      `${mark} 不守恒：缺 ${missing.length}，重 ${doubled.length}，多 ${unreceived.length}`,
      `${mark} not conserved: ${missing.length} missing, ${doubled.length} doubled, ${unreceived.length} unreceived`,
    ),
  );
};
