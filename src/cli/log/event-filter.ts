import type { Published } from '../../app/documents/published.ts';
import { instantFor } from '../../app/documents/zones.ts';
import { type Axis, instantOn } from '../../app/views/as-of.ts';
import { type EventType, isKnownEvent } from '../../domain/events/domain-event.ts';
import { actor, samePerson } from '../../domain/ids.ts';
import { epochMs } from '../../domain/time/instant.ts';
import { problem } from '../../problems/make-problem.ts';
import { text } from '../../problems/text.ts';
import type { RecordedEvent } from '../../stores/port/event-store.ts';
import { optionValue } from '../shell/option-value.ts';
import { periodOption } from '../shell/when-option.ts';

export interface FilterOptions {
  readonly stream?: string;
  readonly type?: readonly string[];
  readonly actor?: string;
  readonly since?: string;
  readonly until?: string;
  readonly axis: Axis;
}

/** Which events are wanted. */
export interface EventFilter {
  /** The stream of this name and no other. */
  readonly stream: string | undefined;
  readonly types: readonly EventType[] | undefined;
  readonly wants: (recorded: RecordedEvent) => boolean;
}

const unknownType = (type: string) =>
  problem('invalid-option', text(`没有事件类型 \`${type}\``, `there is no event type \`${type}\``), {
    help: text('各类型见 `guanxia schema print event`', 'see the types with `guanxia schema print event`'),
  });

const typeOf = (type: string): EventType => {
  if (!isKnownEvent(type, 1)) throw unknownType(type);
  return type;
};

const inStreams = (pattern: string | undefined): ((stream: string) => boolean) => {
  if (pattern === undefined) return () => true;
  if (!pattern.endsWith('*')) return (stream) => stream === pattern;
  const start = pattern.slice(0, -1);
  return (stream) => stream.startsWith(start);
};

/**
 * The filter that the options of `guanxia log list` describe; `[since, until)`. Which instants dates are is known
 * once the mandates are.
 */
export const filterFrom = ({
  stream,
  type,
  actor: by,
  axis,
  ...edges
}: FilterOptions): ((published: Published) => EventFilter) => {
  const who = by === undefined ? undefined : optionValue('--actor', actor, by);
  const { since, until } = periodOption(edges);
  const isIn = inStreams(stream);
  const types = type?.map(typeOf);
  return (published) => {
    const from = since === undefined ? Number.NEGATIVE_INFINITY : epochMs(instantFor(published, since));
    const to = until === undefined ? Number.POSITIVE_INFINITY : epochMs(instantFor(published, until));
    return {
      stream: stream === undefined || stream.endsWith('*') ? undefined : stream,
      types,
      wants: (recorded) => {
        const at = instantOn(axis, recorded);
        return (
          isIn(recorded.stream) &&
          from <= at &&
          at < to &&
          (who === undefined || samePerson(who, recorded.event.actor))
        );
      },
    };
  };
};
