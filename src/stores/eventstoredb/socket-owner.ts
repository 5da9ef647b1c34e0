import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';

/**
 * Owns every socket that is opened in its name, also by what goes on after the work has returned. The clients
 * leave open what never gets as far as a connection: a server that takes TCP and says nothing, a handshake of TLS
 * without an answer, a search for the leader that nobody waits for any more.
 */
export interface SocketOwner {
  /** What `work` and whatever it sets going open belongs to this owner. */
  readonly own: <T>(work: () => T) => T;
  /** Destroys what is open, and from now on whatever is opened. */
  readonly destroy: () => void;
}

interface Sockets {
  readonly open: Set<Socket>;
  destroyed: boolean;
}

const owners = new AsyncLocalStorage<Sockets>();
let watching = false;

function watch(): void {
  if (watching) return;
  watching = true;
  subscribe('net.client.socket', (message) => {
    const owner = owners.getStore();
    if (owner !== undefined) take(owner, (message as { readonly socket: Socket }).socket);
  });
}

function take(owner: Sockets, socket: Socket): void {
  owner.open.add(socket);
  socket.once('close', () => owner.open.delete(socket));
  // It is told of before it connects, which would bring a destroyed one back to life.
  if (owner.destroyed) process.nextTick(() => socket.destroy());
}

export function socketOwner(): SocketOwner {
  watch();
  const sockets: Sockets = { open: new Set(), destroyed: false };
  return {
    own: (work) => owners.run(sockets, work),
    destroy: () => {
      sockets.destroyed = true;
      for (const socket of sockets.open) socket.destroy();
    },
  };
}
