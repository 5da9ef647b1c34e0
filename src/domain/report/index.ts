export { type Accusation, accusation } from './accusation.ts';
export { type ChannelKind, type ChannelUse, channelKind, channelKinds, channelUse } from './channel.ts';
export {
  danger,
  dangers,
  discipline,
  disciplines,
  type Matter,
  matter,
  matterField,
  matterFields,
  matterKind,
  matterKinds,
  remedies,
  remedy,
} from './matter.ts';
export {
  type IncomingParticulars,
  incomingParticulars,
  type Particulars,
  particulars,
} from './particulars.ts';
export { type IncomingReport, incomingReport, type Report, report } from './report.ts';
export { type Sealed, sealed } from './sealed.ts';
export { type Standing, type Subject, standing, subject } from './subject.ts';
