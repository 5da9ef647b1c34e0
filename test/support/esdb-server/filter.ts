import type { LogRecord } from './record.ts';
import type { Wire } from './wire.ts';

type Options = InstanceType<Wire['streams']['ReadReq']['Options']['FilterOptions']>;
type Expression = NonNullable<ReturnType<Options['getStreamIdentifier']>>;

export interface Filter {
  readonly matches: (record: LogRecord) => boolean;
  /** How many events are considered between two checkpoints. */
  readonly checkpointEvery: number;
}

const everything: Filter = { matches: () => true, checkpointEvery: Number.POSITIVE_INFINITY };

const test = (expression: Expression, text: string): boolean =>
  expression.getPrefixList().some((prefix) => text.startsWith(prefix)) ||
  (expression.getRegex() !== '' && new RegExp(expression.getRegex()).test(text));

/** A filter on stream names or event types, by prefixes or a regular expression. */
export function filterOf(
  options:
    | Pick<
        Options,
        'getStreamIdentifier' | 'getEventType' | 'getMax' | 'hasMax' | 'getCheckpointintervalmultiplier'
      >
    | undefined,
): Filter {
  if (options === undefined) return everything;
  const window = options.hasMax() ? options.getMax() : 32;
  const checkpointEvery = window * Math.max(1, options.getCheckpointintervalmultiplier());
  const byStream = options.getStreamIdentifier();
  const byType = options.getEventType();
  const matches = ({ stream, type }: LogRecord) => {
    if (byStream !== undefined) return test(byStream, stream);
    return byType === undefined || test(byType, type);
  };
  return { matches, checkpointEvery };
}
