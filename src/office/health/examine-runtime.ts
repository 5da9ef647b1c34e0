import { text } from '../../problems/text.ts';
import { sqliteVersion } from '../../sqlite/driver.ts';
import { type Finding, ok } from './finding.ts';

/** Node.js and SQLite; a version that cannot be relied on is refused by the driver. */
export const examineRuntime = async (): Promise<readonly Finding[]> => {
  const { version, builtIn } = await sqliteVersion();
  const origin = builtIn
    ? text('Node.js 内置', 'built into Node.js')
    : text('软件包 @photostructure/sqlite', 'the package @photostructure/sqlite');
  return [
    ok(
      'runtime',
      text(
        `Node.js ${process.versions.node}，SQLite ${version}（${origin['zh-CN']}）`,
        `Node.js ${process.versions.node}, SQLite ${version} (${origin.en})`,
      ),
    ),
  ];
};
