import { describe, expect, it } from 'vitest';
import {
  holdsPassword,
  isConnectionString,
  parseConnectionString,
} from '../../../src/stores/eventstoredb/connection-string.ts';

describe('a connection string', () => {
  it.each([
    ['esdb://localhost:2113', { tls: true, credentials: undefined }],
    ['esdb://localhost:2113?tls=false', { tls: false, credentials: undefined }],
    ['kurrentdb+discover://a,b,c?TLS=False&x=1', { tls: false, credentials: undefined }],
    [
      'esdb://admin:p%40ss:w@host:2113?tls=true',
      { tls: true, credentials: { username: 'admin', password: 'p@ss:w' } },
    ],
  ])('%s', (text, parsed) => {
    expect(isConnectionString(text)).toBe(true);
    expect(parseConnectionString(text)).toMatchObject({ prefix: '', forClient: text, ...parsed });
  });

  it.each([
    ['esdb://a:2113?tls=false', []],
    ['esdb://u:p@a:1,b:2?tls=true&x=1', ['esdb://u:p@a:1?tls=true&x=1', 'esdb://u:p@b:2?tls=true&x=1']],
    ['esdb+discover://cluster.internal:2113', ['esdb://cluster.internal:2113']],
  ])('names the nodes of a cluster, each to be asked alone: %s', (text, nodes) => {
    expect(parseConnectionString(text).nodes).toStrictEqual(nodes);
  });

  it('may name a prefix for our streams, which is none of the client’s business', () => {
    const { prefix, forClient } = parseConnectionString('esdb://host?tls=false&streamPrefix=office.&x=1');
    expect([prefix, forClient]).toStrictEqual(['office.', 'esdb://host?tls=false&x=1']);
    expect(parseConnectionString('esdb://host?streamPrefix=a.').forClient).toBe('esdb://host');
  });

  it.each(['', 'esdb://', 'esdb://?tls=false', 'http://host', 'esdb://user@host', 'esdb://a:%zz@host'])(
    'is refused without being told: %s',
    (text) => {
      expect(() => parseConnectionString(text)).toThrow(
        expect.objectContaining({
          code: 'connection-string-invalid',
          message: expect.not.stringContaining('host'),
        }),
      );
    },
  );

  it('holds a password or not', () => {
    expect(holdsPassword('esdb://admin:secret@host')).toBe(true);
    expect(holdsPassword('esdb://host:2113?a=b:c@d')).toBe(false);
    expect(holdsPassword('esdb://user@host:2113')).toBe(false);
  });
});
