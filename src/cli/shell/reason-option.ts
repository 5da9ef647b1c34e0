import { reason } from '../../domain/text.ts';
import { optionValue } from './option-value.ts';

/** A reason for the record, if one was given. */
export const reasonOption = (option: string, given: string | undefined): string | undefined =>
  given === undefined ? undefined : optionValue(option, reason, given);
