import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { UsersClient } from '@eventstore/db-client/generated/users_grpc_pb.js';
import type users from '@eventstore/db-client/generated/users_pb.js';
import { credentials as channelCredentials, Metadata } from '@grpc/grpc-js';
import { parseConnectionString } from '../../../../src/stores/eventstoredb/connection-string.ts';
import type { Credentials } from '../../../../src/stores/eventstoredb/index.ts';

const require = createRequire(import.meta.url);

/** A connection string with somebody's name and password, or nobody's. */
export const withCredentials = (address: string, who: Credentials | undefined): string => {
  const name =
    who === undefined ? '' : `${encodeURIComponent(who.username)}:${encodeURIComponent(who.password)}@`;
  return address.replace(/^([^/]*\/\/)(?:[^@/?]*@)?/, `$1${name}`);
};

/** Makes users on a server, as the administrator whom a connection string names. */
export const addUserOn =
  (address: string) =>
  (user: { readonly name: string; readonly password: string; readonly groups: readonly string[] }) =>
    new Promise<void>((resolve, reject) => {
      const { UsersClient: Client } = require('@eventstore/db-client/generated/users_grpc_pb.js') as {
        readonly UsersClient: typeof UsersClient;
      };
      const { CreateReq } = require('@eventstore/db-client/generated/users_pb.js') as typeof users;
      const [, host = ''] = /^[^/]*\/\/(?:[^@]*@)?([^/?,]+)/.exec(address) ?? [];
      const file = /[?&]tlsCAFile=([^&]+)/.exec(address)?.[1];
      const root = file === undefined ? null : readFileSync(file);
      const client = new Client(host, channelCredentials.createSsl(root));
      const { username, password } = parseConnectionString(address).credentials as Credentials;
      const metadata = new Metadata();
      metadata.set('authorization', `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`);
      const request = new CreateReq();
      const options = new CreateReq.Options();
      options.setLoginName(user.name);
      options.setFullName(user.name);
      options.setPassword(user.password);
      options.setGroupsList([...user.groups]);
      request.setOptions(options);
      client.create(request, metadata, (error) => {
        client.close();
        if (error === null) resolve();
        else reject(error);
      });
    });
