import type { Receipt } from '../../app/receive/submission.ts';
import { actor } from '../../domain/ids.ts';
import { findingOf } from '../../domain/report-decider/findings.ts';
import { readReport } from '../../office/files/read-report.ts';
import { inOffice, type Office } from '../../office/office.ts';
import { findingLines } from '../../presentation/findings/finding-text.ts';
import { receiptJson } from '../../presentation/findings/receipt-json.ts';
import { escalationLines } from '../../presentation/life/escalation-text.ts';
import type { ReceiveOutput } from '../../presentation/schemas/receive.ts';
import { schemaUrl } from '../../presentation/schemas/schema-url.ts';
import { reportHeading } from '../../presentation/text/report-heading.ts';
import { text } from '../../problems/text.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { optionValue } from '../shell/option-value.ts';
import { printDocument } from '../shell/print-json.ts';
import { storeToReceive } from './store-to-receive.ts';
import { tellRefused } from './tell-refused.ts';

export interface ReceiveOptions {
  readonly store?: string;
  readonly as: string;
  readonly idempotencyKey?: string;
  readonly defer?: boolean;
  readonly outbox?: string;
  readonly json?: boolean;
  readonly ndjson?: boolean;
}

const states = {
  recorded: text('已登记', 'recorded'),
  replayed: text('先前已登记，本次未重复', 'replayed: it had been recorded before'),
  queued: text('已存入本机待发箱，连上服务器后转发', 'queued on this machine, to be forwarded to the server'),
};

/** The documents that a report was determined by; none while it awaits that. */
const documentsFor = async ({ library }: Office, { determinations: [first] }: Receipt) =>
  first === undefined ? undefined : library.named(first.data.documents);

const awaiting = text('待 guanxia worker 认定', 'awaits its determination by `guanxia worker`');

const urgent = text('紧急情况', 'danger');

const dangerLines = (cli: Cli, { escalations }: Receipt): readonly string[] =>
  escalations.flatMap(({ data }) => [
    '',
    `${data.matter}  ${cli.say(urgent)}`,
    ...escalationLines(cli, data).map((line) => `    ${line}`),
  ]);

const printWords = async (cli: Cli, office: Office, receipt: Receipt): Promise<void> => {
  const documents = await documentsFor(office, receipt);
  const { id } = receipt.report;
  const state = `${cli.say(states[receipt.status])}  ${id}`;
  const dangers = dangerLines(cli, receipt);
  if (documents === undefined) return cli.print([state, cli.say(awaiting), ...dangers].join('\n'));
  const lines = [
    state,
    reportHeading(cli, documents, receipt.report),
    ...receipt.determinations.flatMap((event) => ['', ...findingLines(cli, documents, findingOf(event))]),
    ...dangers,
  ];
  return cli.print(lines.join('\n'));
};

const asJson = async (office: Office, receipt: Receipt): Promise<ReceiveOutput> => ({
  schema: schemaUrl('receive'),
  status: receipt.status,
  ...receiptJson(receipt, await documentsFor(office, receipt)),
});

/** `guanxia receive`: one report into the store, determined and recorded. */
export const receiveOne = async (cli: Cli, file: string, options: ReceiveOptions): Promise<ExitCode> => {
  const { idempotencyKey, defer } = options;
  const by = optionValue('--as', actor, options.as);
  const report = await readReport(file);
  const url = storeToReceive(cli, options);
  await inOffice({ store: url, outbox: options.outbox }, async (office) => {
    const receipt = await office.receive({ report, actor: by, idempotencyKey, defer });
    if (options.json === true) printDocument(cli, await asJson(office, receipt));
    else await printWords(cli, office, receipt);
    await tellRefused(cli, office);
  });
  return exit.done;
};
