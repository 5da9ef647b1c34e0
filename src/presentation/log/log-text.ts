import { text } from '../../problems/text.ts';
import type { RecordedEvent } from '../../stores/port/event-store.ts';
import { instantText } from '../text/instant.ts';
import { table } from '../text/table.ts';
import type { Voice } from '../text/voice.ts';

const headings = {
  position: text('位置', 'position'),
  recorded: text('登记', 'recorded'),
  occurred: text('发生', 'occurred'),
  type: text('事件', 'event'),
  what: text('对象', 'about'),
  stream: text('流', 'stream'),
  actor: text('经办人', 'by'),
};

/** What of its stream an event is about: a matter, or a version of a document. */
const about = ({ event: { data } }: RecordedEvent): string => {
  if ('matter' in data) return data.matter ?? '';
  if ('content' in data) return data.content.version;
  return 'version' in data ? data.version : '';
};

/** Events as a table, one to a line, each on the clock of its mandate. */
export const logLines = (
  cli: Voice,
  events: readonly RecordedEvent[],
  zoneOf: (recorded: RecordedEvent) => string,
): readonly string[] =>
  table(
    [
      { heading: cli.say(headings.position), number: true },
      ...[
        headings.recorded,
        headings.occurred,
        headings.type,
        headings.what,
        headings.actor,
        headings.stream,
      ].map((heading) => ({ heading: cli.say(heading) })),
    ],
    events.map((recorded) => [
      `${recorded.position}`,
      instantText(recorded.event.recordedAt, zoneOf(recorded)),
      instantText(recorded.event.occurredAt, zoneOf(recorded)),
      recorded.event.type,
      about(recorded),
      recorded.event.actor,
      recorded.stream,
    ]),
  );
