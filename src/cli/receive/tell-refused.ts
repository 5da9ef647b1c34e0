import type { Office } from '../../office/office.ts';
import { text } from '../../problems/text.ts';
import type { Cli } from '../shell/cli.ts';

/** Says whether reports of the outbox could not enter the log, until somebody clears them. */
export const tellRefused = async (cli: Cli, { outbox }: Office): Promise<void> => {
  const refused = (await outbox?.refused()) ?? [];
  if (refused.length === 0) return;
  cli.tell(
    cli.say(
      text(
        `待发箱中有 ${refused.length} 件未能转发，须人工处理：见 \`guanxia outbox forward\``,
        `${refused.length} reports of the outbox could not be forwarded and wait for somebody: see \`guanxia outbox forward\``,
      ),
    ),
  );
};
