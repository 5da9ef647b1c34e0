import { text } from '../../problems/text.ts';
import type { EventStoreDbStore } from '../stores/store-url.ts';
import { withOpen } from '../stores/with-open.ts';
import { defaultGroup } from '../worker/default-group.ts';
import { openAdministration } from '../worker/open-administration.ts';
import { caution, type Finding, problemFound } from './finding.ts';

const alone = text(
  '能读 `$all` 的人能读这台服务器上所有单位的日志；不应互读的单位须各用一台服务器',
  'whoever may read `$all` reads the logs of all offices on this server; offices that must not read each other need servers of their own',
);

const neighbourFindings = (neighbour: string | undefined, prefix: string): readonly Finding[] => {
  if (neighbour === undefined) return [];
  if (prefix !== '')
    return [
      caution(
        'store',
        text(
          `服务器上另有他人的事件流：\`${neighbour}\``,
          `others have streams on the server: \`${neighbour}\``,
        ),
        alone,
      ),
    ];
  return [
    problemFound(
      'store',
      text(
        `服务器上另有前缀为 \`${neighbour}\` 的单位，而本单位没有前缀：它的事件流会被当作本单位的`,
        `an office with prefix \`${neighbour}\` is on the server, and this one has none: its streams are taken for ours`,
      ),
      text(
        '在连接串中写 streamPrefix=…，每个单位一个前缀；没有前缀的单位须独占一台服务器',
        'write streamPrefix=… into the connection string, one for each office; an office without a prefix needs a server of its own',
      ),
    ),
  ];
};

/** Whether there are others on the server: they are told apart from us, not kept from us. */
export const examineNeighbours = (url: EventStoreDbStore): Promise<readonly Finding[]> =>
  withOpen(openAdministration(url, { group: defaultGroup }), async (server) =>
    neighbourFindings(await server.neighbour(), server.prefix),
  );
