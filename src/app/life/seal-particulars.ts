import { type Confirmation, opensBar } from '../../domain/report/confirmation.ts';
import type { IncomingParticulars, Particulars } from '../../domain/report/particulars.ts';
import type { Sealed } from '../../domain/report/sealed.ts';
import type { Vault } from '../../vault/vault.ts';

/** Everything personal or free in what is added, by the name of its field. */
const secrets = ({
  text,
  reporter,
  matters = [],
}: IncomingParticulars): Readonly<Record<string, string>> => ({
  ...(text === undefined ? {} : { text }),
  ...(reporter?.identity === undefined ? {} : { identity: JSON.stringify(reporter.identity) }),
  ...Object.fromEntries(
    matters.flatMap(({ id, text: words }) => (words === undefined ? [] : [[`matter-${id}`, words]])),
  ),
});

/** Seals texts under the key of the report, each as `<field>.<event>`: the event that will hold it. */
export const sealIn = async (
  vault: Vault,
  report: string,
  event: string,
  texts: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, Sealed>>> => {
  const fields = Object.keys(texts);
  if (fields.length === 0) return {};
  const named = Object.fromEntries(
    Object.entries(texts).map(([field, words]) => [`${field}.${event}`, words]),
  );
  const sealed = await vault.seal(report, named);
  return Object.fromEntries(fields.map((field) => [field, sealed[`${field}.${event}`] as Sealed]));
};

const present = <Key extends string>(
  key: Key,
  value: Sealed | undefined,
): { readonly [K in Key]?: Sealed } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]: Sealed });

/** With the second person where one is needed; whether it is another is for the decider to say. */
const approved = (one: Confirmation, approvedBy: string | undefined): Confirmation =>
  opensBar(one) && approvedBy !== undefined ? { ...one, approvedBy } : one;

/** The particulars as they are recorded in `event`. */
export const sealParticulars = async (
  vault: Vault,
  added: IncomingParticulars,
  { report, event }: { readonly report: string; readonly event: string },
): Promise<Particulars> => {
  const sealed = await sealIn(vault, report, event, secrets(added));
  const { $schema: _editor, text: _text, reporter, matters = [], approvedBy, ...rest } = added;
  const { identity: _identity, ...signature } = reporter ?? {};
  return {
    ...rest,
    report,
    ...(reporter === undefined
      ? {}
      : { reporter: { ...signature, ...present('identity', sealed['identity']) } }),
    ...present('text', sealed['text']),
    matters: matters.map(({ text: _clear, confirmed, ...matter }) => ({
      ...matter,
      ...(confirmed && { confirmed: confirmed.map((one) => approved(one, approvedBy)) }),
      ...present('text', sealed[`matter-${matter.id}`]),
    })),
  };
};
