import { text } from '../../problems/text.ts';
import type { Dossier, DossierEntry } from '../../projections/dossier.ts';
import { outcomeWords } from '../findings/outcome-words.ts';
import type { Column } from './column.ts';

/** One decision about a subject, with the dossier that it is in. */
export interface DossierLine extends DossierEntry, Pick<Dossier, 'directory' | 'subject'> {}

const standings = {
  stands: text('有效', 'stands'),
  superseded: text('已被替代', 'superseded'),
  beside: text('规则的答复，不作数', 'the rules’ answer, which does not hold'),
  withdrawn: text('已撤回', 'withdrawn'),
};

const standingOf = ({ superseded, beside, withdrawn }: DossierEntry) => {
  if (superseded === true) return standings.superseded;
  if (beside === true) return standings.beside;
  return withdrawn === true ? standings.withdrawn : standings.stands;
};

/** A dossier, a line for each decision. */
export const dossierColumns: readonly Column<DossierLine>[] = [
  { heading: text('名录', 'directory'), cell: (_reader, { directory }) => directory },
  { heading: text('卷宗', 'dossier'), cell: (_reader, { subject }) => subject },
  {
    heading: text('被反映人及职务', 'about'),
    cell: (reader, { directory, subject, mandate, receivedAt }) =>
      reader.subject(directory, subject, mandate, receivedAt),
  },
  { heading: text('任务', 'mandate'), cell: (_reader, { mandate }) => mandate },
  { heading: text('编号', 'report'), cell: (_reader, { report }) => report },
  { heading: text('事项', 'matter'), cell: (_reader, { matter }) => matter },
  {
    heading: text('接件时间', 'received'),
    cell: (reader, { mandate, receivedAt }) => reader.when(mandate, receivedAt),
  },
  {
    heading: text('认定时间', 'decided'),
    cell: (reader, { mandate, determinedAt }) => reader.when(mandate, determinedAt),
  },
  { heading: text('判定', 'outcome'), cell: (reader, { outcome }) => reader.cli.say(outcomeWords[outcome]) },
  { heading: text('状态', 'standing'), cell: (reader, entry) => reader.cli.say(standingOf(entry)) },
  { heading: text('复核人', 'reviewed by'), cell: (_reader, { by }) => by ?? '' },
];
