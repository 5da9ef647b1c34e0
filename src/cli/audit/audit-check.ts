import { checkBundle, type Verdict } from '../../evidence/bundle/check/check-bundle.ts';
import { parseVerifierKey } from '../../evidence/note/verifier-key.ts';
import { readInput } from '../../office/files/read-input.ts';
import type { AuditCheckOutput } from '../../presentation/schemas/audit-check.ts';
import { schemaUrl } from '../../presentation/schemas/schema-url.ts';
import { hashText } from '../../presentation/text/hash-text.ts';
import { weighedText } from '../../presentation/words/severity-text.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import { text } from '../../problems/text.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { printDocument } from '../shell/print-json.ts';

export interface AuditCheckOptions {
  readonly verifierKey: string;
  readonly json?: boolean;
}

/** As much as a bundle may have, and a byte more, so that a larger one is told to be too large. */
const mostBytes = 2 ** 28;

const sentence = (verdict: Verdict): LocalizedText => {
  if (!verdict.ok)
    return text(
      '✗ 不可信：其中内容不能作为任何事情的证据',
      '✗ not sound: nothing in it is evidence of anything',
    );
  const { events, streams, isComplete, checkpoint } = verdict;
  const { origin, size } = checkpoint;
  return text(
    `✓ 可信：${streams} 个事件流的 ${events} 个事件，属于 ${origin} 所签 ${size} 个事件中的${isComplete ? '全部' : '一部分'}`,
    `✓ sound: ${events} events of ${streams} streams, ${isComplete ? 'all' : 'some'} of the ${size} that ${origin} signed`,
  );
};

const json = (verdict: Verdict): AuditCheckOutput => {
  const schema = schemaUrl('audit-check');
  if (!verdict.ok) return { schema, ok: false, findings: [...verdict.findings] };
  const { events, streams, isComplete, checkpoint } = verdict;
  const { origin, size, root } = checkpoint;
  return {
    schema,
    ok: true,
    events,
    streams,
    isComplete,
    checkpoint: { origin, size: `${size}`, root: hashText(root) },
  };
};

/** `guanxia audit check`: whether a bundle is sound. Needs no store and loads none. */
export const auditCheck = async (
  cli: Cli,
  file: string,
  { verifierKey, json: asJson }: AuditCheckOptions,
): Promise<ExitCode> => {
  const key = parseVerifierKey(verifierKey);
  const { bytes } = await readInput(file, mostBytes);
  const verdict = checkBundle(bytes, key);
  if (asJson === true) printDocument(cli, json(verdict));
  else {
    const findings = verdict.ok ? [] : verdict.findings;
    const lines = findings.map((problem) => weighedText(cli, { severity: 'error', problem }));
    cli.print([cli.say(sentence(verdict)), ...lines].join('\n'));
  }
  return verdict.ok ? exit.done : exit.findings;
};
