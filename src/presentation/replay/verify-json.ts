import type { Cause } from '../../app/replay/cause.ts';
import { decisionOf } from '../../app/replay/decision.ts';
import type { Finding } from '../../app/replay/replayed.ts';
import type { Tally } from '../../app/replay/tally.ts';
import type { Position } from '../../stores/port/position.ts';
import type { ReplayVerifyOutput } from '../schemas/replay.ts';
import { schemaUrl } from '../schemas/schema-url.ts';
import { decisionJson, placeJson } from './decision-json.ts';
import type { EngineName, Opinions } from './engine-names.ts';
import { whyText } from './why-text.ts';

/** What a verification has come to. */
export interface Verified {
  readonly tally: Tally;
  readonly opinions: Opinions;
  readonly engine: EngineName;
  readonly upTo: Position;
}

type CauseJson = ReplayVerifyOutput['differs'][number]['cause'];
type FactJson = NonNullable<CauseJson['facts']>[number];

const causeJson = (cause: Cause): CauseJson => ({
  input: cause.input,
  ...('document' in cause ? { document: cause.document } : {}),
  ...('facts' in cause
    ? {
        facts: cause.facts.map(
          ({ fact, recorded = null, derived = null }) => ({ fact, recorded, derived }) as FactJson,
        ),
      }
    : {}),
});

const differing = (findings: readonly Finding[]): ReplayVerifyOutput['differs'] =>
  findings.flatMap((finding) =>
    finding.status === 'differs'
      ? [
          {
            ...placeJson(finding.place),
            fields: [...finding.fields],
            recorded: decisionJson(decisionOf(finding.recorded)),
            derived: decisionJson(decisionOf(finding.derived)),
            cause: causeJson(finding.cause),
          },
        ]
      : [],
  );

const notReplayable = (findings: readonly Finding[]): ReplayVerifyOutput['cannotReplay'] =>
  findings.flatMap((finding) =>
    finding.status === 'cannot-replay'
      ? [{ ...placeJson(finding.place), why: finding.why, message: whyText(finding) }]
      : [],
  );

export const verifiedJson = (
  { tally: { same, differs, cannotReplay }, opinions, engine, upTo }: Verified,
  findings: readonly Finding[],
): ReplayVerifyOutput => ({
  schema: schemaUrl('replay-verify'),
  engine,
  upTo: `${upTo}`,
  counts: { same, differs: { ...differs }, cannotReplay: { ...cannotReplay } },
  opinions: { ...opinions },
  differs: differing(findings),
  cannotReplay: notReplayable(findings),
});
