import { randomUUID } from 'node:crypto';
import type { sendUnaryData } from '@grpc/grpc-js';
import type { Wire } from './wire.ts';
import { uuidOf } from './words.ts';

type ClusterInfo = InstanceType<Wire['gossip']['ClusterInfo']>;

/** Numbers of the protocol. */
export const nodeStates = { unknown: 2, follower: 6, leader: 8 } as const;

/** What a node says of another, or of itself. */
export interface Member {
  readonly state: keyof typeof nodeStates;
  readonly isAlive: boolean;
  readonly port: number;
}

/** `Gossip.Read`: the nodes of the cluster, as this one sees them. Clients look for the leader here. */
export const gossipCall =
  (wire: Wire, members: () => readonly Member[]) => (_call: unknown, respond: sendUnaryData<ClusterInfo>) => {
    const { ClusterInfo, MemberInfo, EndPoint } = wire.gossip;
    const info = new ClusterInfo();
    for (const { state, isAlive, port } of members()) {
      const member = new MemberInfo();
      const endPoint = new EndPoint();
      endPoint.setAddress('127.0.0.1');
      endPoint.setPort(port);
      member.setInstanceId(uuidOf(wire, randomUUID()));
      member.setTimeStamp(String(Date.now() * 10_000));
      member.setState(nodeStates[state]);
      member.setIsAlive(isAlive);
      member.setHttpEndPoint(endPoint);
      info.addMembers(member);
    }
    respond(null, info);
  };
