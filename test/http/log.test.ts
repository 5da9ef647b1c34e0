import { describe, expect, it } from 'vitest';
import { incoming } from '../support/small-world.ts';
import { openService, sharedService } from './support/service.ts';

const service = sharedService();
const auditor = () => service().keyOf('audit-1', 'auditor');

let sent = 0;
const send = async (text: string) => {
  sent += 1;
  const as = await service().keyOf('clerk-1', 'intake-clerk');
  return (await service().post('/v1/reports', { as, key: `log-${sent}`, body: incoming({ text }) })).json
    .report;
};

interface Message {
  readonly id: string;
  readonly event: string;
  readonly data: { readonly id: string; readonly subject: string };
}

const messageIn = (part: string): readonly Message[] => {
  const [, id, event, data] = /^id: (.*)\nevent: (.*)\ndata: (.*)$/.exec(part) ?? [];
  return id === undefined ? [] : [{ id, event: event ?? '', data: JSON.parse(data ?? '') }];
};

const open = async (last: string | undefined, types: string, signal: AbortSignal) =>
  fetch(`${service().url}/v1/log/events${types}`, {
    signal,
    headers: {
      Authorization: `Bearer ${await auditor()}`,
      Accept: 'text/event-stream',
      ...(last !== undefined && { 'Last-Event-ID': last }),
    },
  });

/** Messages of the stream after one of them, until so many have come; then the connection is cut. */
const messages = async (count: number, last?: string, types = ''): Promise<readonly Message[]> => {
  const cut = new AbortController();
  const response = await open(last, types, cut.signal);
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const found: Message[] = [];
  let rest = '';
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    const parts = (rest + Buffer.from(chunk).toString()).split('\n\n');
    rest = parts.pop() ?? '';
    found.push(...parts.flatMap(messageIn));
    if (found.length >= count) break;
  }
  cut.abort();
  return found.slice(0, count);
};

describe('the log as NDJSON', () => {
  it('tells every event as a CloudEvent, without what is sealed and without the digests of keys', async () => {
    await auditor();
    await send('密封的正文');
    const { status, text, headers } = await service().get('/v1/log/events', {
      as: await auditor(),
      headers: { Accept: 'application/x-ndjson' },
    });
    expect([status, headers.get('content-type')]).toStrictEqual([200, 'application/x-ndjson']);
    const events = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(events.at(-1)).toMatchObject({ specversion: '1.0', type: 'dev.guanxia.MatterFoundInScope.v1' });
    expect(events.find(({ type }) => type.includes('ReportReceived'))?.data.text).toStrictEqual({
      sealed: true,
    });
    expect(text).not.toContain('ciphertext');
    expect(text).not.toContain('KeyIssued');
  });

  it('goes on after a position, with the types that are wanted', async () => {
    const as = await auditor();
    await send('又一件');
    const path = '/v1/log/events?types=ReportReceived&limit=1';
    const first = JSON.parse((await service().get(path, { as })).text);
    const rest = (await service().get(`/v1/log/events?types=ReportReceived&after=${first.position}`, { as }))
      .text;
    const events = rest
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(new Set(events.map(({ type }) => type))).toStrictEqual(new Set(['dev.guanxia.ReportReceived.v1']));
    expect(events.map(({ id }) => id)).not.toContain(first.id);
  });

  it('takes no position and no type that was made up', async () => {
    const as = await auditor();
    const ahead = Buffer.from('{"p":"999999"}').toString('base64url');
    expect(await service().get(`/v1/log/events?after=${ahead}`, { as })).toMatchObject({
      status: 400,
      json: { code: 'unknown-position' },
    });
    expect(await service().get('/v1/log/events?types=Nonsense', { as })).toMatchObject({
      status: 400,
      json: { code: 'unknown-filter' },
    });
  });
});

describe('the log as a stream', () => {
  it('cut at every event and taken up again, tells every event once and none twice', async () => {
    await send('一');
    await send('二');
    const all = await messages(6, undefined, '?types=ReportReceived,MatterFoundInScope');
    for (let cut = 1; cut < all.length; cut += 1) {
      const types = '?types=ReportReceived,MatterFoundInScope';
      const before = await messages(cut, undefined, types);
      const after = await messages(all.length - cut, before.at(-1)?.id, types);
      expect([...before, ...after]).toStrictEqual(all);
    }
  });

  it('tells nothing of a report that the reader is recused from, and goes on with what comes', async () => {
    const recused = await send('回避');
    await service().office.recuse(
      { report: recused, actor: 'li' },
      { handler: 'audit-1', ground: 'interest' },
    );
    const received = '?types=ReportReceived';
    const known = await messages(sent - 1, undefined, received);
    expect(known.map(({ data }) => data.subject)).not.toContain(`report-${recused}`);
    const coming = messages(1, known.at(-1)?.id, received);
    const later = await send('后来的');
    expect((await coming).map(({ data }) => data.subject)).toStrictEqual([`report-${later}`]);
  });

  it('ends when the service does', async () => {
    const short = await openService({ office: service().office });
    const response = await fetch(`${short.url}/v1/log/events`, {
      headers: { Authorization: `Bearer ${await auditor()}`, Accept: 'text/event-stream' },
    });
    const read = response.text();
    await short.close();
    expect(await read).toContain('retry: 3000');
  });
});
