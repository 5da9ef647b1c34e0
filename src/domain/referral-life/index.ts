export {
  goesOn,
  type Objection,
  outstanding,
  type ReferralEvent,
  type ReferralLife,
  type ReferralStage,
  withReferralEvent,
} from './referral-life.ts';
