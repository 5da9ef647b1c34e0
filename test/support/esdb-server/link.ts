import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** The network between clients and the server: it can be cut, delayed, or swallow everything. */
export interface Link {
  readonly port: number;
  /** How many connections have been made so far. */
  readonly connections: () => number;
  /** How many of them are open now. */
  readonly open: () => number;
  /** How many bytes clients were sent. */
  readonly sent: () => number;
  /** Breaks every connection. */
  readonly cut: () => void;
  /**
   * From now on: pass everything on, delay it, accept connections and stay silent, accept them and break them
   * (`down`), or `refuse` them, as where no process listens.
   */
  readonly set: (mode: LinkMode) => void;
  readonly close: () => Promise<void>;
}

export type LinkMode = 'through' | 'silent' | 'down' | 'refuse' | { readonly delayMs: number };

export async function openLink(target: number): Promise<Link> {
  const sockets = new Set<Socket>();
  let mode: LinkMode = 'through';
  let made = 0;
  let open = 0;
  let sent = 0;

  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  };

  const pass = (from: Socket, to: Socket) => {
    from.on('data', (chunk: Buffer) => {
      if (mode === 'silent') return;
      const send = () => {
        if (!to.destroyed && !to.write(chunk)) from.pause();
      };
      if (typeof mode === 'object') setTimeout(send, mode.delayMs);
      else send();
    });
    to.on('drain', () => from.resume());
    from.on('close', () => to.destroy());
  };

  const server = createServer((client) => {
    keep(client);
    made += 1;
    open += 1;
    client.on('close', () => {
      open -= 1;
    });
    if (mode === 'down') return client.resetAndDestroy();
    const inner = connect(target, '127.0.0.1');
    keep(inner);
    pass(client, inner);
    pass(inner, client);
    inner.on('data', ({ length }: Buffer) => {
      sent += length;
    });
    return undefined;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  const { port } = server.address() as AddressInfo;
  const cut = () => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  return {
    port,
    connections: () => made,
    open: () => open,
    sent: () => sent,
    cut,
    set: (next) => {
      if (next === 'refuse') server.close();
      else if (mode === 'refuse') server.listen(port, '127.0.0.1');
      mode = next;
      if (next === 'down' || next === 'refuse') cut();
    },
    close: async () => {
      cut();
      if (!server.listening) return;
      server.close();
      await once(server, 'close');
    },
  };
}
