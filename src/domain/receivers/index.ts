export { accuses, barredFor } from './barred.ts';
export {
  type ChoiceGround,
  type ChoiceReason,
  type ChoiceStep,
  choiceCites,
  choiceReasons,
} from './choice-reasons.ts';
export { type AccusedUnits, unitsOfAccused } from './own-unit.ts';
export { type ReceiverKind, receiverKind, receiverKinds } from './receiver-kinds.ts';
export { type ReceiverChoice, resolveReceiver, type Unresolved } from './resolve-receiver.ts';
export type { Errand } from './starting-point.ts';
