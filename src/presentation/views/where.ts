import { problem } from '../../problems/make-problem.ts';
import { text } from '../../problems/text.ts';
import type { Projection } from '../../projections/projection.ts';
import type { ViewQuery } from '../../stores/port/view-store.ts';

/**
 * `--where index=value`, if the view has such an index.
 *
 * @throws {GuanxiaError} `invalid-option`
 */
export const whereOption = (
  option: string | undefined,
  { name, indexes }: Projection<unknown>,
): ViewQuery['where'] => {
  if (option === undefined) return undefined;
  const at = option.indexOf('=');
  const index = option.slice(0, Math.max(at, 0));
  if (at > 0 && Object.hasOwn(indexes, index)) return { index, value: option.slice(at + 1) };
  const known = Object.keys(indexes);
  throw problem(
    'invalid-option',
    text(
      `视图 \`${name}\` 不能按 \`${option}\` 查找`,
      `view \`${name}\` cannot be looked up by \`${option}\``,
    ),
    {
      help:
        known.length === 0
          ? text('这个视图没有索引', 'this view has no indexes')
          : text(
              `写作 索引=值；索引有：${known.join('、')}`,
              `write index=value; its indexes are: ${known.join(', ')}`,
            ),
    },
  );
};
