import type { Documents } from '../../app/documents/documents.ts';
import type { Receiver } from '../../domain/determination/determination.ts';
import type { Finding } from '../../domain/report-decider/findings.ts';
import { dateIn } from '../../domain/time/instant.ts';
import { text } from '../../problems/text.ts';
import { type Field, fieldLines } from '../text/fields.ts';
import type { Voice } from '../text/voice.ts';
import { askText } from '../words/answer-field-words.ts';
import { choiceWords } from '../words/choice-words.ts';
import { citeText } from './cite-text.ts';
import { lawWords } from './law-words.ts';
import { outcomeMarks, outcomeWords, passedOverWords, reasonWords } from './outcome-words.ts';
import { organName, subjectText } from './subject-text.ts';

const names = {
  subject: text('反映对象', 'about'),
  grounds: text('依据', 'ground'),
  labels: text('标签', 'label'),
  receiver: text('转往', 'to'),
  why: text('理由', 'because'),
  passedOver: text('避开', 'not'),
  reason: text('原因', 'why'),
  asks: text('要问', 'ask'),
  candidates: text('可能', 'maybe'),
};

type Rules = Documents['ruleSet']['rules'];

const because = (cli: Voice, rules: Rules, name: string): string => {
  const words = rules.find((one) => one.name === name)?.because ?? lawWords[name];
  return words === undefined ? name : `${cli.say(words)} [${name}]`;
};

const groundLines = (cli: Voice, { ruleSet }: Documents, { data }: Finding): readonly string[] =>
  data.grounds.flatMap(({ rule, cites }) => [
    because(cli, ruleSet.rules, rule),
    ...cites.map((cite) => `- ${citeText(cite, ruleSet.sources, cli.language)}`),
  ]);

const labelLines = (cli: Voice, { ruleSet }: Documents, { data }: Finding): readonly string[] =>
  data.labels.map((label) => {
    const rule = ruleSet.rules.find(({ event }) => event.type === 'label' && event.params.name === label);
    return rule === undefined ? label : `${cli.say(rule.because)} [${label}]`;
  });

const namedOrgan = ({ directory }: Documents, organ: string): string =>
  `${organName(directory, organ)} [${organ}]`;

const whyLines = (cli: Voice, documents: Documents, why: Receiver['why']): readonly string[] =>
  why.map(({ reason, organs = [], cites }) => {
    const whom = organs.map((organ) => namedOrgan(documents, organ)).join(cli.say(text('、', ', ')));
    const what = cli.say(choiceWords[reason]) + (whom === '' ? '' : cli.say(text(`：${whom}`, `: ${whom}`)));
    const clauses = cites.map((cite) => citeText(cite, documents.ruleSet.sources, cli.language));
    return [what, ...clauses].join(cli.say(text('；', '; ')));
  });

const receiverFields = (cli: Voice, documents: Documents, finding: Finding): readonly Field[] => {
  if (finding.outcome !== 'referral') return [];
  const { organ, name, why, passedOver } = finding.data.receiver;
  const avoided = passedOver.map((one) => {
    const why = passedOverWords[one.reason];
    const name = namedOrgan(documents, one.organ);
    return cli.say(text(`${name}：${why?.['zh-CN'] ?? one.reason}`, `${name}: ${why?.en ?? one.reason}`));
  });
  return [
    [cli.say(names.receiver), [`${name} [${organ}]`]],
    [cli.say(names.why), whyLines(cli, documents, why)],
    [cli.say(names.passedOver), avoided],
  ];
};

const doubtFields = (cli: Voice, { directory }: Documents, finding: Finding): readonly Field[] => {
  if (finding.outcome !== 'undetermined') return [];
  const { reason, asks, candidates } = finding.data;
  return [
    [cli.say(names.reason), [cli.say(reasonWords[reason] ?? text(reason, reason))]],
    [cli.say(names.asks), asks.map((one) => askText(cli, one))],
    [cli.say(names.candidates), candidates.map((organ) => `${organName(directory, organ)} [${organ}]`)],
  ];
};

/** One matter's answer in words: what, about whom, where it goes or what to ask, and on which ground. */
export const findingLines = (cli: Voice, documents: Documents, finding: Finding): readonly string[] => {
  const { matter, subject, receivedAt } = finding.data;
  const day = dateIn(documents.mandate.zone, receivedAt);
  const whom = subjectText(documents.directory, subject, day, cli.language);
  const outcome = cli.paint.bold(cli.say(outcomeWords[finding.outcome]));
  const fields: readonly Field[] = [
    [cli.say(names.subject), [whom]],
    ...receiverFields(cli, documents, finding),
    ...doubtFields(cli, documents, finding),
    [cli.say(names.grounds), groundLines(cli, documents, finding)],
    [cli.say(names.labels), labelLines(cli, documents, finding)],
  ];
  return [`${matter}  ${outcomeMarks[finding.outcome]}${outcome}`, ...fieldLines(fields, '    ')];
};
