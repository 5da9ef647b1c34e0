import type { Documents } from '../../app/documents/documents.ts';
import { factsOf } from '../../domain/facts/recorded-facts.ts';
import { findingOf } from '../../domain/report-decider/findings.ts';
import { text } from '../../problems/text.ts';
import { findingLines } from '../findings/finding-text.ts';
import { type Field, fieldLines } from '../text/fields.ts';
import type { Voice } from '../text/voice.ts';
import { whenText } from '../text/when.ts';
import { documentWords } from '../words/document-words.ts';
import { answersLines } from './answers-text.ts';
import { explanationLines } from './explanation-text.ts';
import type { RecordedDetermination } from './recorded-report.ts';

const words = {
  recorded: text('登记', 'recorded'),
  superseded: text('以下认定已被取代：', 'this determination has been superseded:'),
  engine: text('引擎', 'engine'),
  conditions: text('规则的条件与所见的事实：', 'the rules’ conditions and what they saw:'),
};

const documentFields = (cli: Voice, { refs, ...documents }: Documents): readonly Field[] => {
  const titles = {
    mandate: documents.mandate.title,
    ruleSet: documents.ruleSet.title,
    directory: documents.directory.directory.title,
    calendar: documents.calendar.title,
  };
  return (['mandate', 'ruleSet', 'directory', 'calendar'] as const).map((what) => {
    const { id, version, hash } = refs[what];
    return [cli.say(documentWords[what]), [`${id} ${version}  ${hash}`, cli.say(titles[what])]];
  });
};

const basisFields = (
  cli: Voice,
  documents: Documents,
  { event, position }: RecordedDetermination,
): readonly Field[] => [
  ...documentFields(cli, documents),
  [cli.say(words.engine), [event.data.engine]],
  [
    cli.say(words.recorded),
    [`${whenText(documents.calendar, event.recordedAt, cli.language)}  ${event.actor}  #${position}`],
  ],
];

/** A recorded determination in words: the answer, what it rests on, and each condition with what it saw. */
export const determinationLines = (
  cli: Voice,
  documents: Documents,
  determination: RecordedDetermination,
  superseded: ReadonlySet<string>,
): readonly string[] => {
  const finding = findingOf(determination.event);
  const facts = factsOf(finding.data.facts);
  const asks = finding.outcome === 'undetermined' ? finding.data.asks : [];
  const answers = answersLines(cli, documents.ruleSet, facts, asks);
  return [
    ...(superseded.has(determination.event.id) ? [cli.say(words.superseded)] : []),
    ...findingLines(cli, documents, finding),
    '',
    ...fieldLines(basisFields(cli, documents, determination), '    '),
    ...(answers.length === 0 ? [] : ['', ...answers]),
    '',
    cli.say(words.conditions),
    ...explanationLines(cli, documents, facts),
  ];
};
