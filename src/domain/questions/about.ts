import type { MatterParticulars, ReportParticulars } from '../derive/facts-under.ts';
import type { Ask } from '../determination/determination.ts';
import { type Affiliation, affiliationOf } from '../directory/affiliation.ts';
import type { DirectoryIndex } from '../directory/directory-index.ts';
import type { Mandate } from '../mandate/schema/mandate.ts';
import type { Target } from '../mandate/schema/scope.ts';

/** A matter that questions are asked about, and what it was determined by. */
export interface About {
  readonly index: DirectoryIndex;
  readonly mandate: Mandate;
  /** Those it was determined under. */
  readonly targets: readonly Target[];
  readonly report: ReportParticulars;
  readonly matter: MatterParticulars;
  /** Date of receipt in the mandate's zone. */
  readonly day: string;
}

/** What would answer a question about some fact. Without words of its own it takes those of the fact. */
export type Way = Omit<Ask, 'question' | 'facts'> & {
  readonly question?: Ask['question'];
  /** The fact that is confirmed, where it is another than the one asked for. */
  readonly fact?: string;
};

export const affiliationIn = ({ index, matter, day }: About): Affiliation =>
  affiliationOf(index, matter.subject, day);
