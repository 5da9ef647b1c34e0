import type { IncomingReport, Report } from '../../domain/report/report.ts';
import type { Sealed } from '../../domain/report/sealed.ts';
import type { Vault } from '../../vault/vault.ts';

interface Named {
  readonly id: string;
  readonly mandate: string;
  readonly fingerprint: string;
}

const matterField = (i: number): string => `matter-${i + 1}`;

/** Everything personal or free in a report, by the name it is sealed under. */
const secrets = ({ text, reporter, matters }: IncomingReport): Readonly<Record<string, string>> => ({
  ...(text === undefined ? {} : { text }),
  ...(reporter?.identity === undefined ? {} : { identity: JSON.stringify(reporter.identity) }),
  ...Object.fromEntries(
    matters.flatMap((one, i) => (one.text === undefined ? [] : [[matterField(i), one.text]])),
  ),
});

const sealedField = (name: string, value: Sealed | undefined): object =>
  value === undefined ? {} : { [name]: value };

/** A report of which it has yet to be found who may see it. */
export type SealedReport = Omit<Report, 'sight'>;

/** The report as it is recorded: texts and identity sealed under its own key, matters numbered. */
export const sealReport = async (
  vault: Vault,
  incoming: IncomingReport,
  named: Named,
): Promise<SealedReport> => {
  const texts = secrets(incoming);
  const sealed: Readonly<Record<string, Sealed>> =
    Object.keys(texts).length === 0 ? {} : await vault.seal(named.id, texts);
  const { $schema: _editor, reporter = {}, text: _text, matters, ...rest } = incoming;
  const { identity: _identity, ...signature } = reporter;
  return {
    ...rest,
    ...named,
    reporter: {
      reference: await vault.mark('reporter', new TextEncoder().encode(named.id)),
      ...signature,
      ...sealedField('identity', sealed['identity']),
    },
    ...sealedField('text', sealed['text']),
    matters: matters.map(({ text: _clear, ...matter }, i) => ({
      id: `m${i + 1}`,
      ...matter,
      ...sealedField('text', sealed[matterField(i)]),
    })),
  };
};
