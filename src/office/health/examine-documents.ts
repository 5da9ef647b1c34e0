import { documentLibrary } from '../../app/documents/library.ts';
import type { Published } from '../../app/documents/published.ts';
import { ruleSetInForce } from '../../app/documents/rule-set-in-force.ts';
import { unverifiedCount } from '../../app/rule-sets/activation-check.ts';
import { text } from '../../problems/text.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import { caution, type Finding, ok } from './finding.ts';

const publish = text('guanxia publish 文件…', 'guanxia publish FILE…');

const names = {
  mandates: text('巡视任务', 'mandate'),
  directories: text('名录', 'directory'),
  calendars: text('工作日历', 'calendar'),
  ruleSets: text('规则集', 'rule set'),
};

const missing = (published: Published): readonly Finding[] =>
  (['mandates', 'directories', 'calendars', 'ruleSets'] as const)
    .filter((kind) => published[kind].size === 0)
    .map((kind) =>
      caution(
        'documents',
        text(`没有发布过${names[kind]['zh-CN']}`, `no ${names[kind].en} has been published`),
        publish,
      ),
    );

/** Deadlines that reach a year without a calendar cannot be told. */
const uncovered = ({ calendars }: Published, year: number): readonly Finding[] =>
  [...calendars.values()]
    .flatMap((versions) => versions.slice(-1))
    .filter(({ content }) => !content.years.some((one) => one.year === year))
    .map(({ ref }) =>
      caution(
        'documents',
        text(`工作日历 ${ref.id} 没有 ${year} 年`, `the calendar ${ref.id} does not cover ${year}`),
        publish,
      ),
    );

const unverified = (published: Published, now: string): readonly Finding[] =>
  [...new Set(published.activations.map(({ ruleSet }) => ruleSet))].flatMap((id) => {
    const active = ruleSetInForce(published, id, now);
    if (active === undefined)
      return [
        caution(
          'documents',
          text(`规则集 ${id} 现在没有施行的版本`, `no version of the rule set ${id} is in force now`),
          text('guanxia rules activate …', 'guanxia rules activate …'),
        ),
      ];
    const count = unverifiedCount(active.content);
    const { version } = active.ref;
    if (count === 0)
      return [
        ok('documents', text(`规则集 ${id} ${version} 施行中`, `the rule set ${id} ${version} is in force`)),
      ];
    return [
      caution(
        'documents',
        text(
          `规则集 ${id} ${version} 施行中，有 ${count} 处引文或来源未经核实`,
          `the rule set ${id} ${version} is in force with ${count} citations or sources that nobody has verified`,
        ),
        text(
          '核对原文后标为 verified，再发布新版本；guanxia rules check --activation 列出各处',
          'compare them with the originals, mark them as verified and publish; guanxia rules check --activation lists them',
        ),
      ),
    ];
  });

/** What decisions need: a document of each kind, a calendar for this year, and verified citations. */
export const examineDocuments = async (store: EventStore, now: number): Promise<readonly Finding[]> => {
  const published = await documentLibrary(store).current();
  const instant = new Date(now).toISOString();
  return [
    ...missing(published),
    ...uncovered(published, Number(instant.slice(0, 4))),
    ...unverified(published, instant),
  ];
};
