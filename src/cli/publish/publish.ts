import { documentHash as hashDocument } from '../../app/documents/document-hash.ts';
import {
  assertMandateIsRead,
  assertRuleSetReads,
  assertStatedIsRead,
} from '../../app/documents/stated-and-read.ts';
import type { Ports } from '../../app/ports.ts';
import { publish } from '../../app/publish.ts';
import { assertCitationsAccepted } from '../../app/rule-sets/activation-check.ts';
import { adoptRuleSet } from '../../app/rule-sets/adopt.ts';
import { actor, samePerson } from '../../domain/ids.ts';
import { assertSecondPerson } from '../../domain/second-person.ts';
import { instant } from '../../domain/time/instant.ts';
import { type Publishable, readPublishable } from '../../office/files/read-publishable.ts';
import { inOffice } from '../../office/office.ts';
import { storeUrlFrom } from '../../office/stores/store-url.ts';
import type { PublishOutput } from '../../presentation/schemas/publish.ts';
import { schemaUrl } from '../../presentation/schemas/schema-url.ts';
import { documentWords } from '../../presentation/words/document-words.ts';
import { problem } from '../../problems/make-problem.ts';
import { text } from '../../problems/text.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { optionValue } from '../shell/option-value.ts';
import { printDocument } from '../shell/print-json.ts';
import { reasonOption } from '../shell/reason-option.ts';

export interface PublishOptions {
  readonly store?: string;
  readonly as: string;
  readonly approvedBy?: string;
  readonly from?: string;
  readonly retroactive?: string;
  readonly acceptUnverified?: string;
  readonly json?: boolean;
}

/** Who publishes, who approves rule sets, and from when these are in force instead of their own date. */
interface Office {
  readonly author: string;
  readonly approver: string | undefined;
  readonly from: string | undefined;
  readonly retroactive: string | undefined;
  readonly acceptUnverified: string | undefined;
}

const states = {
  published: text('已发布', 'published'),
  'already-published': text('先前已发布', 'already published'),
};

const kinds = {
  mandate: documentWords.mandate,
  directory: documentWords.directory,
  calendar: documentWords.calendar,
  'rule-set': documentWords.ruleSet,
};

const approverMissing = () =>
  problem('approver-missing', text('规则集须由另一人批准', 'a rule set must be approved by another person'), {
    help: text('用 --approved-by 写明批准人的代号', 'name who approves it with --approved-by'),
  });

const approverIsAuthor = () =>
  problem(
    'approver-is-author',
    text('规则集不能由经办人自己批准', 'a rule set cannot be approved by the person who publishes it'),
    { help: text('请由另一人批准', 'have another person approve it') },
  );

/** Told before anything is written: the other documents must not go in alone. */
const assertApproved = (
  { author, approver, acceptUnverified }: Office,
  documents: readonly Publishable[],
): void => {
  const ruleSets = documents.filter((document) => document.kind === 'rule-set');
  if (ruleSets.length === 0) return;
  if (approver === undefined) throw approverMissing();
  if (samePerson(approver, author)) throw approverIsAuthor();
  assertSecondPerson(approver, [author]);
  for (const ruleSet of ruleSets) assertCitationsAccepted(ruleSet, acceptUnverified);
};

const publishOne = async (ports: Ports, document: Publishable, office: Office) => {
  const { author, approver, from, ...reasons } = office;
  if (document.kind !== 'rule-set') return publish(ports, document, { actor: author, approvedBy: approver });
  if (approver === undefined) throw approverMissing();
  return adoptRuleSet(ports, document, {
    author,
    approver,
    from: from ?? document.effective.from,
    ...reasons,
  });
};

const officeFrom = ({ as, approvedBy, from, ...reasons }: PublishOptions): Office => ({
  author: optionValue('--as', actor, as),
  approver: approvedBy === undefined ? undefined : optionValue('--approved-by', actor, approvedBy),
  from: from === undefined ? undefined : optionValue('--from', instant, from),
  retroactive: reasonOption('--retroactive', reasons.retroactive),
  acceptUnverified: reasonOption('--accept-unverified', reasons.acceptUnverified),
});

/** What the mandates among the files, and those of the log, state is read: told before anything is written. */
const assertRead = async (
  ports: Ports,
  documents: readonly Publishable[],
  { from }: Office,
): Promise<void> => {
  const mandates = documents.filter((document) => document.kind === 'mandate');
  const ruleSets = documents.filter((document) => document.kind === 'rule-set');
  assertStatedIsRead(
    mandates.flatMap((content) =>
      ruleSets.filter(({ id }) => id === content.uses.ruleSet).map((rules) => [content, rules] as const),
    ),
  );
  for (const content of mandates)
    await assertMandateIsRead(ports, {
      type: 'MandatePublished',
      data: { hash: hashDocument(content), content },
    });
  for (const content of ruleSets)
    await assertRuleSetReads(ports, { hash: hashDocument(content), content }, from ?? content.effective.from);
};

const readAll = async (files: readonly string[]): Promise<readonly Publishable[]> => {
  const documents: Publishable[] = [];
  for (const file of files) documents.push(await readPublishable(file));
  return documents;
};

const publishJson = (documents: PublishOutput['documents']): PublishOutput => ({
  schema: schemaUrl('publish'),
  documents,
});

/** `guanxia publish`: documents into the log, by their kind. Nothing is written unless all files are right. */
export const publishFiles = async (
  cli: Cli,
  files: readonly string[],
  options: PublishOptions,
): Promise<ExitCode> => {
  const url = storeUrlFrom(options.store, cli.env);
  const office = officeFrom(options);
  const documents = await readAll(files);
  assertApproved(office, documents);
  const published: PublishOutput['documents'] = [];
  await inOffice({ store: url, access: 'create' }, async ({ ports }) => {
    await assertRead(ports, documents, office);
    for (const document of documents) {
      const status = await publishOne(ports, document, office);
      const { kind, id, version } = document;
      const hash = hashDocument(document);
      published.push({ status, kind, id, version, hash });
      if (options.json !== true)
        cli.print(`${cli.say(states[status])}  ${cli.say(kinds[kind])} ${id} ${version}  ${hash}`);
    }
  });
  if (options.json === true) printDocument(cli, publishJson(published));
  return exit.done;
};
