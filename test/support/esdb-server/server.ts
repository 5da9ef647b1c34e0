import { promisify } from 'node:util';
import { Server, ServerCredentials, type UntypedServiceImplementation } from '@grpc/grpc-js';
import type { Certificate } from '../certificates.ts';
import { access, type TestUser } from './access.ts';
import { appendCall } from './append-call.ts';
import { batchAppendCall } from './batch-append-call.ts';
import { deleteCalls } from './delete-calls.ts';
import { type Faults, noFaults } from './faults.ts';
import { featuresCall } from './features-call.ts';
import { gated } from './gate.ts';
import { gossipCall, type Member } from './gossip-call.ts';
import { groupCalls } from './group-calls.ts';
import { groupReadCall } from './group-read-call.ts';
import { type Groups, groups } from './groups.ts';
import { type Link, openLink } from './link.ts';
import { readCall } from './read-call.ts';
import { type ServerLog, serverLog } from './server-log.ts';
import type { ServerState, Tally } from './server-state.ts';
import { createUserCall } from './users-call.ts';
import { type ClientPackage, wireOf } from './wire.ts';

/** A running server, and its strings for a test to pull. */
export interface TestServer {
  readonly url: string;
  readonly log: ServerLog;
  readonly groups: Groups;
  readonly faults: Faults;
  readonly link: Link;
  readonly tally: Readonly<Tally>;
  readonly close: () => Promise<void>;
}

export interface TestServerOptions {
  /** Whose protocol descriptions to speak with: those of the client in the same process. */
  readonly client?: ClientPackage;
  readonly batchAppend?: boolean;
  readonly maxAppendSize?: number;
  /** Speaks TLS with it; plainly without. */
  readonly tls?: Certificate;
  /** Who there is; without, as with `--insecure`, everybody may do everything. */
  readonly users?: readonly TestUser[];
  /** What a node has in common with the others of its cluster. */
  readonly shared?: Pick<ServerState, 'log' | 'groups'>;
  /** The nodes of its cluster; itself alone without. */
  readonly members?: () => readonly Member[];
}

/**
 * Speaks EventStoreDB's protocol on a socket of the loopback interface, to a real client. Its log is in memory.
 * It answers as `answers.test.ts` says; the same test runs on a real server.
 */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const { client = '@eventstore/db-client', maxAppendSize = 1024 * 1024, tls, users, shared } = options;
  const log = shared?.log ?? serverLog();
  const faults = noFaults();
  let link: Link;
  const state: ServerState = {
    wire: wireOf(client),
    log,
    groups: shared?.groups ?? groups(log),
    faults,
    access: access(log, users),
    link: () => link,
    tally: { lookedThrough: 0 },
    maxAppendSize,
  };
  const server = new Server({ 'grpc.max_receive_message_length': 64 * 1024 * 1024 });
  for (const [service, calls] of Object.entries(servicesOf(state, options))) {
    const definition = state.wire.services[service as keyof typeof state.wire.services];
    server.addService(definition, calls as UntypedServiceImplementation);
  }
  const credentials = tls === undefined ? ServerCredentials.createInsecure() : credentialsOf(tls);
  const port = await promisify(server.bindAsync.bind(server))('127.0.0.1:0', credentials);
  link = await openLink(port);
  return {
    url: `esdb://127.0.0.1:${link.port}?tls=${tls !== undefined}`,
    log,
    groups: state.groups,
    faults,
    link,
    tally: state.tally,
    close: async () => {
      server.forceShutdown();
      await link.close();
    },
  };
}

const credentialsOf = ({ key, cert }: Certificate): ServerCredentials =>
  ServerCredentials.createSsl(null, [{ private_key: Buffer.from(key), cert_chain: Buffer.from(cert) }]);

/** What answers, by service. */
function servicesOf(state: ServerState, { batchAppend = true, members }: TestServerOptions) {
  const { wire, link } = state;
  const behindGate = (calls: object, leaderOnly = false) =>
    Object.fromEntries(Object.entries(calls).map(([name, call]) => [name, gated(state, leaderOnly)(call)]));
  const streams = {
    append: appendCall(state),
    batchAppend: batchAppendCall(state),
    read: readCall(state),
    ...deleteCalls(state),
  };
  const itself = (): Member[] => [{ state: 'leader', isAlive: true, port: link().port }];
  return {
    streams: behindGate(streams),
    persistent: behindGate({ ...groupCalls(state), read: groupReadCall(state) }, true),
    users: { create: createUserCall(state) },
    gossip: { read: gossipCall(wire, members ?? itself) },
    features: { getSupportedMethods: featuresCall(state, batchAppend) },
  };
}
