import type { MatterState, ReceivedReport } from '../../domain/report-decider/report-state.ts';
import type { ReportNowJson } from '../schemas/report.ts';

type MatterNow = ReportNowJson['matters'][number];

const referralOf = ({ referral }: MatterState): Pick<MatterNow, 'referral'> => {
  if (referral === undefined) return {};
  const { organ, stage, number } = referral;
  return { referral: { organ, stage, ...(number !== undefined && { number }) } };
};

const standingOf = ({ standing }: MatterState): Pick<MatterNow, 'standing'> => {
  if (standing === undefined) return {};
  const { directory: _directory, ...rest } = standing;
  return { standing: rest };
};

const matterJson = (state: MatterState): MatterNow => {
  const { id, text: _sealed, ...particulars } = state.matter;
  return {
    matter: id,
    particulars,
    ...standingOf(state),
    ...referralOf(state),
    dangers: [...state.escalated],
    acknowledgedBy: [...state.acknowledgedBy],
  };
};

type Now = Omit<ReceivedReport, 'status' | 'matters'> & { readonly matters: readonly MatterState[] };

/** A report as far as its events tell, without anything that is sealed: of that the names of the fields. */
export const reportJson = (now: Now, sealed: Iterable<string>): ReportNowJson => {
  const { report, matters, repeatedBy, withdrawn, erased, recused } = now;
  const { id, mandate, channel, receivedAt, reporter, duplicateOf } = report;
  const { reference: _reference, identity: _identity, ...facts } = reporter;
  return {
    report: id,
    mandate,
    channel,
    receivedAt,
    reporter: facts,
    sealed: erased ? [] : [...sealed],
    ...(duplicateOf !== undefined && { duplicateOf }),
    repeatedBy: [...repeatedBy],
    withdrawn,
    erased,
    recused: [...recused],
    matters: matters.map(matterJson),
  };
};
