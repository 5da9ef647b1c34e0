import { impactOf, type WhatIfResult, whatIfHash } from '../../app/replay/impact.ts';
import type { Change } from '../../app/replay/what-if.ts';
import type { ReplayWhatIfOutput } from '../schemas/replay.ts';
import { schemaUrl } from '../schemas/schema-url.ts';
import { decisionJson, placeJson } from './decision-json.ts';

const changeJson = ({ place, channel, receivedAt, decisions }: Change): ReplayWhatIfOutput['changes'] =>
  decisions === undefined
    ? []
    : [
        {
          ...placeJson(place),
          channel,
          receivedAt,
          before: decisionJson(decisions.before),
          after: decisionJson(decisions.after),
        },
      ];

export const whatIfJson = (answered: WhatIfResult): ReplayWhatIfOutput => {
  const { refs, upTo, tally, changes } = answered;
  const { same, changed, notConcerned, cannotReplay, matrix } = tally;
  return {
    schema: schemaUrl('replay-what-if'),
    upTo: `${upTo}`,
    documents: { ...refs },
    hash: whatIfHash(answered),
    counts: { same, changed, notConcerned, cannotReplay: { ...cannotReplay } },
    impact: impactOf(answered),
    matrix: { ...matrix },
    changes: changes.flatMap(changeJson),
  };
};
