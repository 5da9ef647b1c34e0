import type { Leadership } from './faults.ts';
import type { Member } from './gossip-call.ts';
import { groups } from './groups.ts';
import { startTestServer, type TestServer, type TestServerOptions } from './server.ts';
import { type ServerLog, serverLog } from './server-log.ts';

/** Three nodes of one log, of which one leads. What it has acknowledged is on the others. */
export interface TestCluster {
  /** Names all of them. */
  readonly url: string;
  readonly nodes: readonly TestServer[];
  readonly log: ServerLog;
  /** The node that leads, as long as one does. */
  readonly leader: () => number | undefined;
  /** When the leader was elected, as `performance.now()` tells. */
  readonly electedAt: () => number;
  /** Ends a node's process, so that its port refuses, or takes it off the network, so that nothing comes back. */
  readonly lose: (node: number, how?: 'refuse' | 'silent') => void;
  /** A node that comes back follows, unless the cluster was waiting for it to elect a leader. */
  readonly bringBack: (node: number) => void;
  readonly close: () => Promise<void>;
}

export interface TestClusterOptions extends TestServerOptions {
  /** How long the others take the lost leader for the leader. */
  readonly noticeMs?: number;
  /** How long after the loss another is elected. */
  readonly electionMs?: number;
}

const size = 3;

interface ClusterState {
  readonly lost: Map<number, 'refuse' | 'silent'>;
  leader: number | undefined;
  electedAt: number;
}

export async function startTestCluster({
  noticeMs = 300,
  electionMs = 1_500,
  ...options
}: TestClusterOptions = {}): Promise<TestCluster> {
  const log = serverLog();
  const shared = { log, groups: groups(log) };
  const state: ClusterState = { lost: new Map(), leader: 0, electedAt: performance.now() };
  const nodes: TestServer[] = [];
  const members = () => nodes.map((node, index) => memberOf(state, index, node.link.port));
  const portOf = (index: number) => nodes[index]?.link.port ?? 0;
  for (let index = 0; index < size; index += 1) {
    const node = await startTestServer({ ...options, shared, members });
    node.faults.leadership = () => leadershipOf(state, index, portOf);
    nodes.push(node);
  }
  const timers = new Set<NodeJS.Timeout>();
  const after = (ms: number, work: () => void) => timers.add(setTimeout(work, ms));

  const notice = () => {
    if (state.leader !== undefined && state.lost.has(state.leader)) state.leader = undefined;
    if (size - state.lost.size <= size / 2) state.leader = undefined;
  };
  const elect = () => {
    const able = nodes.flatMap((_, index) => (state.lost.has(index) ? [] : [index]));
    if (state.leader !== undefined || able.length <= size / 2) return;
    state.leader = able[0];
    state.electedAt = performance.now();
    shared.groups.goOnElsewhere();
  };
  return {
    url: `esdb://${nodes.map(({ link }) => `127.0.0.1:${link.port}`).join(',')}?tls=false`,
    nodes,
    log,
    leader: () => state.leader,
    electedAt: () => state.electedAt,
    lose: (node, how = 'refuse') => {
      state.lost.set(node, how);
      nodes[node]?.link.set(how);
      after(noticeMs, notice);
      after(electionMs, elect);
    },
    bringBack: (node) => {
      state.lost.delete(node);
      nodes[node]?.link.set('through');
      after(electionMs, elect);
    },
    close: async () => {
      for (const timer of timers) clearTimeout(timer);
      for (const node of nodes) await node.close();
    },
  };
}

function leadershipOf(
  { leader }: ClusterState,
  index: number,
  portOf: (index: number) => number,
): Leadership {
  if (leader === undefined) return 'nowhere';
  return leader === index ? 'here' : { host: '127.0.0.1', port: portOf(leader) };
}

/** A process that ended is known to be dead at once; of one that says nothing more it is not. */
function memberOf({ leader, lost }: ClusterState, index: number, port: number): Member {
  const isAlive = lost.get(index) === undefined || (lost.get(index) === 'silent' && leader === index);
  if (leader === undefined) return { state: 'unknown', isAlive, port };
  return { state: leader === index ? 'leader' : 'follower', isAlive, port };
}
