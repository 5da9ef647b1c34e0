import { formatVerifierKey } from '../../evidence/note/verifier-key.ts';
import { signingKeyBeside } from '../../office/evidence/beside-log.ts';
import { makeSigningKey } from '../../office/evidence/key-files.ts';
import { parseStoreUrl, storeUrlFrom } from '../../office/stores/store-url.ts';
import { schemaUrl } from '../../presentation/schemas/schema-url.ts';
import type { LogKeyNewOutput } from '../../presentation/schemas/written-files.ts';
import { text } from '../../problems/text.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { printDocument } from '../shell/print-json.ts';

export interface LogKeyNewOptions {
  readonly name: string;
  readonly key?: string;
  readonly store?: string;
  readonly json?: boolean;
}

const advice = (path: string) =>
  text(
    `私钥在 \`${path}\`，请勿外传；上面是验证公钥，请经别的途径交给核验的人`,
    `the signing key is in \`${path}\`: keep it secret. Above is the verifier key: give it to whoever checks, by another way than the log`,
  );

/** `guanxia log key new`: prints the verifier key and nothing else on stdout. */
export const logKeyNew = async (
  cli: Cli,
  { name, key, store, json }: LogKeyNewOptions,
): Promise<ExitCode> => {
  const path = key ?? signingKeyBeside(parseStoreUrl(storeUrlFrom(store, cli.env)));
  const { verifierKey } = makeSigningKey(path, name);
  const output: LogKeyNewOutput = {
    schema: schemaUrl('log-key-new'),
    file: path,
    verifierKey: formatVerifierKey(verifierKey),
  };
  if (json === true) printDocument(cli, output);
  else cli.print(output.verifierKey);
  cli.tell(cli.say(advice(path)));
  return exit.done;
};
