import { readFileSync } from 'node:fs';
import { fileUnreadable } from '../../office/files/file-problems.ts';
import { type Office, type OfficeOptions, openOffice } from '../../office/office.ts';
import { storeUrlFrom } from '../../office/stores/store-url.ts';
import { viewsUrlFrom } from '../../office/stores/views-url.ts';
import { located } from '../../office/surroundings.ts';
import { problem } from '../../problems/make-problem.ts';
import { text } from '../../problems/text.ts';
import { memoryViewStore } from '../../stores/memory/view-store.ts';
import { publishDemoDocuments, readDemoDocuments } from '../demo/demo-documents.ts';
import { demoStore } from '../demo/demo-store.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { wholeNumberOption } from '../shell/option-value.ts';
import { tellDemo, tellStart } from './first-steps.ts';

export interface ServeOptions {
  readonly store?: string;
  readonly views?: string;
  readonly host: string;
  readonly port: string;
  readonly readOnly?: boolean;
  readonly demo?: boolean;
  readonly tlsCert?: string;
  readonly tlsKey?: string;
  readonly behindProxy?: boolean;
  readonly json?: boolean;
}

const loopback = new Set(['127.0.0.1', '::1', 'localhost']);

const unprotected = (host: string) =>
  problem(
    'service-unprotected',
    text(
      `\`${host}\` 不是本机地址：密钥和来件会以明文经过网络`,
      `\`${host}\` is not loopback: keys and reports would cross the network in clear`,
    ),
    {
      help: text(
        '加 --tls-cert 和 --tls-key；TLS 由前面的代理承担时加 --behind-proxy',
        'give --tls-cert and --tls-key, or --behind-proxy where a proxy in front does TLS',
      ),
    },
  );

const pem = (path: string): string => {
  try {
    return readFileSync(located(path), 'utf8');
  } catch (cause) {
    throw fileUnreadable(path, cause);
  }
};

const tlsOf = ({ tlsCert, tlsKey }: ServeOptions) =>
  tlsCert === undefined || tlsKey === undefined ? undefined : { cert: pem(tlsCert), key: pem(tlsKey) };

const officeOptions = (cli: Cli, options: ServeOptions): OfficeOptions => {
  const store = storeUrlFrom(options.store, cli.env);
  if (options.readOnly === true) return { store, access: 'read', views: memoryViewStore() };
  const views = viewsUrlFrom(options.views, cli.env);
  if (views === undefined) return { store, access: 'create' };
  return { store, access: 'create', views: views.kind === 'postgres' ? views.url : `sqlite:${views.path}` };
};

interface Opened {
  readonly office: Office;
  readonly end: () => Promise<void>;
}

const openDemo = async (cli: Cli): Promise<Opened> => {
  const { url, end } = demoStore(cli, undefined, false);
  const store = url.kind === 'sqlite' ? `sqlite:${url.log}` : 'memory:';
  const office = await openOffice({ store, access: 'create' });
  await publishDemoDocuments(office, await readDemoDocuments());
  return {
    office,
    end: async () => {
      await office.close();
      end();
    },
  };
};

const open = async (cli: Cli, options: ServeOptions): Promise<Opened> => {
  if (options.demo === true) return openDemo(cli);
  const office = await openOffice(officeOptions(cli, options));
  return { office, end: office.close };
};

const interrupted = (cli: Cli): Promise<void> => new Promise((resolve) => cli.interruption.ending(resolve));

/** `guanxia serve`: the service over an office until it is interrupted; requests under way are finished. */
export const serve = async (cli: Cli, options: ServeOptions): Promise<ExitCode> => {
  const port = wholeNumberOption('--port', options.port, 0);
  const tls = tlsOf(options);
  if (!loopback.has(options.host) && tls === undefined && options.behindProxy !== true)
    throw unprotected(options.host);
  const { office, end } = await open(cli, options);
  try {
    const { createService } = await import('../../http/service.ts');
    const service = createService({
      office,
      readOnly: options.readOnly === true,
      log: (line) => cli.tell(JSON.stringify(line)),
      ...(tls && { tls }),
    });
    const stopped = interrupted(cli);
    const address = await service.listen({ host: options.host, port });
    await (options.demo === true
      ? tellDemo(cli, office, address, options.json === true)
      : tellStart(cli, office, { address, options }));
    await stopped;
    await service.close();
  } finally {
    await end();
  }
  return exit.done;
};
