import { createRequire } from 'node:module';
import type gossip from '@eventstore/db-client/generated/gossip_pb.js';
import type persistent from '@eventstore/db-client/generated/persistent_pb.js';
import type features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import type shared from '@eventstore/db-client/generated/shared_pb.js';
import type status from '@eventstore/db-client/generated/status_pb.js';
import type streams from '@eventstore/db-client/generated/streams_pb.js';
import type users from '@eventstore/db-client/generated/users_pb.js';
import type { ServiceDefinition } from '@grpc/grpc-js';
import type { Any } from 'google-protobuf/google/protobuf/any_pb.js';
import type { Empty } from 'google-protobuf/google/protobuf/empty_pb.js';

/**
 * The clients whose protocol descriptions the server can be built on. Both register their messages under the
 * same global names, so a process holds one of them, and the server in it speaks through the same one.
 */
export type ClientPackage = '@eventstore/db-client' | '@kurrent/kurrentdb-client';

/** The messages and services of the protocol, as the client's package was generated with them. */
export interface Wire {
  readonly streams: typeof streams;
  readonly shared: typeof shared;
  readonly persistent: typeof persistent;
  readonly features: typeof features;
  readonly gossip: typeof gossip;
  readonly status: typeof status;
  readonly users: typeof users;
  readonly Any: typeof Any;
  readonly Empty: typeof Empty;
  readonly services: {
    readonly streams: ServiceDefinition;
    readonly persistent: ServiceDefinition;
    readonly features: ServiceDefinition;
    readonly gossip: ServiceDefinition;
    readonly users: ServiceDefinition;
  };
}

interface Layout {
  readonly folder: string;
  readonly persistent: string;
  readonly users: string;
}

const layouts: Readonly<Record<ClientPackage, Layout>> = {
  '@eventstore/db-client': { folder: 'generated', persistent: 'persistent', users: 'users' },
  '@kurrent/kurrentdb-client': {
    folder: 'generated/kurrentdb/protocols/v1',
    persistent: 'persistentsubscriptions',
    users: 'usermanagement',
  },
};

export function wireOf(client: ClientPackage): Wire {
  const entry = createRequire(import.meta.url).resolve(client);
  const load = createRequire(entry);
  const { folder, persistent, users } = layouts[client];
  const generated = (name: string) => load(`${client}/${folder}/${name}.js`);
  const google = (name: string) => load(`google-protobuf/google/protobuf/${name}.js`);
  return {
    streams: generated('streams_pb'),
    shared: generated('shared_pb'),
    persistent: generated(`${persistent}_pb`),
    features: generated('serverfeatures_pb'),
    gossip: generated('gossip_pb'),
    status: generated('status_pb'),
    users: generated(`${users}_pb`),
    Any: google('any_pb').Any,
    Empty: google('empty_pb').Empty,
    services: {
      streams: generated('streams_grpc_pb').StreamsService,
      persistent: generated(`${persistent}_grpc_pb`).PersistentSubscriptionsService,
      features: generated('serverfeatures_grpc_pb').ServerFeaturesService,
      gossip: generated('gossip_grpc_pb').GossipService,
      users: generated(`${users}_grpc_pb`).UsersService,
    },
  };
}
