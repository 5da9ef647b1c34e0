import type { Forwarded } from '../../app/outbox/forward.ts';
import { actor } from '../../domain/ids.ts';
import { inOffice, type Office, type OutboxDoor } from '../../office/office.ts';
import { storeUrlFrom } from '../../office/stores/store-url.ts';
import type { OutboxForwardOutput } from '../../presentation/schemas/outbox-forward.ts';
import { schemaUrl } from '../../presentation/schemas/schema-url.ts';
import { text } from '../../problems/text.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { optionValue } from '../shell/option-value.ts';
import { printDocument } from '../shell/print-json.ts';

export interface OutboxForwardOptions {
  readonly store?: string;
  readonly as: string;
  readonly clear?: readonly string[];
  readonly json?: boolean;
}

const forwarded = async ({ outbox }: Office, cleared: readonly string[], by: string): Promise<Forwarded> => {
  const door = outbox as OutboxDoor;
  for (const report of cleared) await door.clear(report);
  return door.forward(by);
};

const printWords = (cli: Cli, { forwarded: sent, before, awaiting, refused }: Forwarded): void => {
  cli.print(
    cli.say(text(`已转发 ${sent} 件，先前已到 ${before} 件`, `${sent} forwarded, ${before} there before`)),
  );
  for (const id of awaiting)
    cli.print(cli.say(text(`已登记，尚待认定  ${id}`, `recorded, and not yet determined  ${id}`)));
  for (const id of refused)
    cli.print(
      cli.say(
        text(
          `幂等键已被另一件占用，未转发，仍在待发箱  ${id}`,
          `not forwarded and kept here, as another report has its key  ${id}`,
        ),
      ),
    );
};

/** `guanxia outbox forward`: what waits on this machine, into the log, in order. */
export const outboxForward = async (
  cli: Cli,
  outbox: string,
  options: OutboxForwardOptions,
): Promise<ExitCode> => {
  const by = optionValue('--as', actor, options.as);
  const store = storeUrlFrom(options.store, cli.env);
  const result = await inOffice({ store, outbox }, (office) => forwarded(office, options.clear ?? [], by));
  const { awaiting, refused } = result;
  const output: OutboxForwardOutput = {
    schema: schemaUrl('outbox-forward'),
    ...result,
    awaiting: [...awaiting],
    refused: [...refused],
  };
  if (options.json === true) printDocument(cli, output);
  else printWords(cli, result);
  return refused.length === 0 ? exit.done : exit.conflict;
};
