import type { Documents } from '../../app/index.ts';
import { type DocumentRef, type DomainEvent, indexDirectory } from '../../domain/index.ts';
import { parseValue } from '../../json/index.ts';
import { ruleSet } from '../../rules/index.ts';
import type { EventStore } from '../../stores/index.ts';
import { problem } from '../problems/problem.ts';
import { documentWords } from '../words/document-words.ts';
import { text } from '../words/text.ts';

type Refs = Documents['refs'];

const types = ['MandatePublished', 'DirectoryPublished', 'CalendarPublished', 'RuleSetDrafted'] as const;

type Publication = Extract<DomainEvent, { type: (typeof types)[number] }>;

const notInLog = (what: keyof Refs, { id, version }: DocumentRef) =>
  problem(
    'document-not-in-log',
    text(
      `日志中没有认定所用的${documentWords[what]['zh-CN']} \`${id}\` ${version} 版`,
      `the log does not hold the ${documentWords[what].en} \`${id}\`, version ${version}, that was used`,
    ),
  );

/**
 * The exact documents that determinations name, found in the log by their hashes.
 *
 * @throws {GuanxiaError} `document-not-in-log`
 */
export const documentsOf = async (store: EventStore, refs: Refs): Promise<Documents> => {
  const found = new Map<string, Publication>();
  const wanted = new Set(Object.values(refs).map(({ hash }) => hash));
  for await (const { event } of store.readAll({ after: 0n, types })) {
    const publication = event as Publication;
    if (wanted.has(publication.data.hash)) found.set(publication.data.hash, publication);
  }
  const content = <Type extends Publication['type']>(what: keyof Refs, type: Type) => {
    const publication = found.get(refs[what].hash);
    if (publication?.type !== type) throw notInLog(what, refs[what]);
    return publication.data.content as Extract<Publication, { type: Type }>['data']['content'];
  };
  return {
    mandate: content('mandate', 'MandatePublished'),
    directory: indexDirectory(content('directory', 'DirectoryPublished')),
    calendar: content('calendar', 'CalendarPublished'),
    ruleSet: parseValue(ruleSet, content('ruleSet', 'RuleSetDrafted')),
    refs,
  };
};
