import type { JsonPath } from '../../../json/pointer.ts';
import type { LocalizedText } from '../../../problems/localized.ts';
import type { Channel } from '../schema/channels.ts';
import type { MatterCode } from '../schema/matters.ts';
import type { Target } from '../schema/scope.ts';
import type { Window } from '../schema/window.ts';

/** What of a mandate has to agree with itself. */
export interface Remit {
  readonly zone: string;
  readonly window?: Window | undefined;
  readonly codes?: readonly MatterCode[] | undefined;
  readonly targets: readonly Target[];
  readonly channels: readonly Channel[];
}

/** What is wrong, where, and what would help. */
export interface MandateFinding {
  readonly code: string;
  readonly path: JsonPath;
  readonly message: LocalizedText;
  readonly help: LocalizedText;
}
