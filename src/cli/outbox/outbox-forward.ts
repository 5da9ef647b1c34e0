import { forwardOutbox } from '../../app/outbox/forward.ts';
import { inOffice } from '../../office/office.ts';
import { withOutbox } from '../../office/stores/open-outbox.ts';
import { storeUrlFrom } from '../../office/stores/store-url.ts';
import type { OutboxForwardOutput } from '../../presentation/schemas/outbox-forward.ts';
import { schemaUrl } from '../../presentation/schemas/schema-url.ts';
import { text } from '../../problems/text.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { printDocument } from '../shell/print-json.ts';

export interface OutboxForwardOptions {
  readonly store?: string;
  readonly json?: boolean;
}

/** `guanxia outbox forward`: what waits on this machine, into the log, in order. */
export const outboxForward = async (
  cli: Cli,
  outbox: string,
  options: OutboxForwardOptions,
): Promise<ExitCode> => {
  const url = storeUrlFrom(options.store, cli.env);
  const result = await withOutbox(outbox, (queue) =>
    inOffice({ store: url }, ({ store }) => forwardOutbox(queue, store)),
  );
  const { forwarded, before, refused } = result;
  const output: OutboxForwardOutput = {
    schema: schemaUrl('outbox-forward'),
    forwarded,
    before,
    refused: [...refused],
  };
  if (options.json === true) printDocument(cli, output);
  else {
    cli.print(
      cli.say(
        text(
          `已转发 ${forwarded} 件，先前已到 ${before} 件`,
          `${forwarded} forwarded, ${before} there before`,
        ),
      ),
    );
    for (const id of refused) {
      cli.print(cli.say(text(`幂等键已被占用，未转发  ${id}`, `not forwarded, its key was used  ${id}`)));
    }
  }
  return refused.length === 0 ? exit.done : exit.conflict;
};
