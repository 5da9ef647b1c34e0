import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { canonicalJson, type JsonValue } from '../../../src/json/index.ts';
import { startTestServer } from '../../support/esdb-server/server.ts';
import { noted } from '../../support/sample-events.ts';
import { compileInto } from '../support/compiled.ts';

const events = 1_000_000;
const megabyte = 1024 * 1024;

/** What the child prints last: how many events it was given, and its largest memory. */
const answer = async (child: ChildProcess): Promise<{ readonly seen: number; readonly rss: number }> => {
  const out: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => out.push(chunk));
  await once(child, 'close');
  return JSON.parse(Buffer.concat(out).toString());
};

it('follows from a million events behind in less than 300 MB', async () => {
  const server = await startTestServer();
  const data = new TextEncoder().encode(canonicalJson(noted(1) as unknown as JsonValue));
  const metadata = new TextEncoder().encode(JSON.stringify({ hash: '0'.repeat(64) }));
  const one = { type: 'ReportReceived', contentType: 'application/octet-stream', data, metadata };
  for (let n = 0; n < events; n += 100) {
    const batch = Array.from({ length: 100 }, (_, index) => ({ ...one, id: `${n + index}` }));
    server.log.append(`s${(n / 100) % 1_000}`, 'any', batch);
  }
  const folder = mkdtempSync(join(tmpdir(), 'guanxia-behind-'));
  const program = compileInto(folder)('follow-eventstoredb');
  const child = spawn(process.execPath, [program, JSON.stringify({ url: server.url, events })], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { seen, rss } = await answer(child);
  rmSync(folder, { recursive: true });
  await server.close();
  expect(seen).toBe(events);
  expect(rss / megabyte).toBeLessThan(300);
});
