import { type Outcome, outcomes } from '../../domain/determination/determination.ts';
import type { Compared } from './compared.ts';
import { reasons, type WhyNot } from './why-not.ts';

/** How many matters come to what: `matrix[recorded][with the other documents]`. */
export interface WhatIfTally {
  readonly matrix: Readonly<Record<Outcome, Readonly<Record<Outcome, number>>>>;
  readonly same: number;
  readonly changed: number;
  /** Matters decided under documents of other ids. */
  readonly notConcerned: number;
  readonly cannotReplay: Readonly<Record<WhyNot['why'], number>>;
}

const each = <Name extends string, Value>(names: readonly Name[], value: (name: Name) => Value) =>
  Object.fromEntries(names.map((name) => [name, value(name)])) as Record<Name, Value>;

export const noWhatIf: WhatIfTally = {
  matrix: each(outcomes, () => each(outcomes, () => 0)),
  same: 0,
  changed: 0,
  notConcerned: 0,
  cannotReplay: each(reasons, () => 0),
};

/** What one matter adds, or with `-1` takes back. */
export const counting = (compared: Compared, by: 1 | -1): WhatIfTally => {
  switch (compared.status) {
    case 'not-concerned':
      return { ...noWhatIf, notConcerned: by };
    case 'cannot-replay':
      return { ...noWhatIf, cannotReplay: { ...noWhatIf.cannotReplay, [compared.why]: by } };
    case 'same':
    case 'changed': {
      const row = noWhatIf.matrix[compared.before.outcome];
      const matrix = {
        ...noWhatIf.matrix,
        [compared.before.outcome]: { ...row, [compared.after.outcome]: by },
      };
      return { ...noWhatIf, matrix, [compared.status]: by };
    }
  }
};

/** Two tallies taken together. */
export const combined = (a: WhatIfTally, b: WhatIfTally): WhatIfTally => ({
  matrix: each(outcomes, (from) => each(outcomes, (to) => a.matrix[from][to] + b.matrix[from][to])),
  same: a.same + b.same,
  changed: a.changed + b.changed,
  notConcerned: a.notConcerned + b.notConcerned,
  cannotReplay: each(reasons, (why) => a.cannotReplay[why] + b.cannotReplay[why]),
});
