import { text } from '../../problems/text.ts';
import type { OptionSpecs } from '../shell/command/declaration.ts';
import { progressOption, receivedOptions, storeOption } from '../shell/command/options.ts';
import { sightOption } from '../shell/sight-option.ts';

/** The options of everything that goes through a whole log. */
export const courseOptions = {
  ...receivedOptions,
  workers: {
    value: '<n>',
    about: text('用几个线程；默认按核数，至多 4', 'how many threads; default: one for each core, at most 4'),
  },
  ...sightOption,
  ...progressOption,
  ...storeOption,
} as const satisfies OptionSpecs;
