import { promisify } from 'node:util';
import { Server, ServerCredentials, type UntypedServiceImplementation } from '@grpc/grpc-js';
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
import type { ServerState } from './server-state.ts';
import { type ClientPackage, wireOf } from './wire.ts';

/** A running server, and its strings for a test to pull. */
export interface TestServer {
  readonly url: string;
  readonly log: ServerLog;
  readonly groups: Groups;
  readonly faults: Faults;
  readonly link: Link;
  readonly close: () => Promise<void>;
}

export interface TestServerOptions {
  /** Whose protocol descriptions to speak with: those of the client in the same process. */
  readonly client?: ClientPackage;
  readonly batchAppend?: boolean;
  readonly maxAppendSize?: number;
  /** What a node has in common with the others of its cluster. */
  readonly shared?: Pick<ServerState, 'log' | 'groups'>;
  /** The nodes of its cluster; itself alone without. */
  readonly members?: () => readonly Member[];
}

/**
 * Speaks EventStoreDB's protocol on a socket of the loopback interface, to a real client. Its log is in memory.
 * It answers as `answers.test.ts` says; the same test runs on a real server.
 */
export async function startTestServer({
  client = '@eventstore/db-client',
  batchAppend = true,
  maxAppendSize = 1024 * 1024,
  shared,
  members,
}: TestServerOptions = {}): Promise<TestServer> {
  const wire = wireOf(client);
  const log = shared?.log ?? serverLog();
  const faults = noFaults();
  let link: Link;
  const state: ServerState = {
    wire,
    log,
    groups: shared?.groups ?? groups(log),
    faults,
    link: () => link,
    maxAppendSize,
  };
  const server = new Server({ 'grpc.max_receive_message_length': 64 * 1024 * 1024 });
  const serve = (service: keyof typeof wire.services, calls: object) =>
    server.addService(wire.services[service], calls as UntypedServiceImplementation);
  const behindGate = (calls: object, leaderOnly = false) =>
    Object.fromEntries(Object.entries(calls).map(([name, call]) => [name, gated(state, leaderOnly)(call)]));
  const streams = {
    append: appendCall(state),
    batchAppend: batchAppendCall(state),
    read: readCall(state),
    ...deleteCalls(state),
  };
  serve('streams', behindGate(streams));
  serve('persistent', behindGate({ ...groupCalls(state), read: groupReadCall(state) }, true));
  const itself = (): Member[] => [{ state: 'leader', isAlive: true, port: link.port }];
  serve('gossip', { read: gossipCall(wire, members ?? itself) });
  serve('features', { getSupportedMethods: featuresCall(state, batchAppend) });
  const port = await promisify(server.bindAsync.bind(server))(
    '127.0.0.1:0',
    ServerCredentials.createInsecure(),
  );
  link = await openLink(port);
  return {
    url: `esdb://127.0.0.1:${link.port}?tls=false`,
    log,
    groups: state.groups,
    faults,
    link,
    close: async () => {
      server.forceShutdown();
      await link.close();
    },
  };
}
