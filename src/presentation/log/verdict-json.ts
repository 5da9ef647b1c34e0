import type { LogVerdict } from '../../app/evidence/verify-log.ts';
import type { LogVerifyOutput } from '../schemas/log-verify.ts';
import { schemaUrl } from '../schemas/schema-url.ts';
import { hashText } from '../text/hash-text.ts';

export const verdictJson = (verdict: LogVerdict, given: number): LogVerifyOutput => {
  const { ok, events, streams, end, root, lastGood, findings, count, firstBad, readAlone } = verdict;
  return {
    schema: schemaUrl('log-verify'),
    ok,
    events: `${events}`,
    streams: `${streams}`,
    readAlone: `${readAlone}`,
    position: `${end}`,
    root: hashText(root),
    checkpoints: {
      given,
      ...(lastGood && { lastGood: { name: lastGood.name, size: `${lastGood.size}` } }),
    },
    count,
    ...(firstBad !== undefined && { firstBad: `${firstBad}` }),
    findings: findings.map(({ position, ...finding }) => ({
      ...finding,
      ...(position !== undefined && { position: `${position}` }),
    })),
  };
};
