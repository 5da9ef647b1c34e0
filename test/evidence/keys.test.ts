import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import {
  formatSigningKey,
  formatVerifierKey,
  generateSigningKey,
  parseSigningKey,
  parseVerifierKey,
  verifierKey,
} from '../../src/evidence/index.ts';
import { codeOf } from './support/code-of.ts';
import { hex } from './support/hex.ts';
import { fixedKey } from './support/keys.ts';
import { weakPoints } from './support/weak-points.ts';

describe('a verifier key', () => {
  // Of golang.org/x/mod/sumdb/note, the C2SP signed-note specification and the Go checksum database.
  const published = [
    'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    'EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop',
    'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
    'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8',
  ];

  it.each(published)('is read and written as published: %s', (text) => {
    const { name, id, publicKey } = parseVerifierKey(text);
    expect(formatVerifierKey(verifierKey(name, publicKey))).toBe(text);
    expect(text.startsWith(`${name}+${id}+`)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['no id', 'PeterNeumann+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'],
    ['an id of another key', 'PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'],
    ['an id in capitals', 'PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'],
    ['an id cut short', 'PeterNeumann+c74f20a+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'],
    ['another name', 'PeterNeuman+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'],
    ['no name', '+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'],
    ['a space in its name', 'Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'],
    ['another algorithm', 'PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'],
    ['a key cut short', 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T'],
    ['a key that goes on', 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWAA=='],
    ['URL-safe base64', 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq_LDE4izWy10TW'],
    ['a newline behind it', 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\n'],
    ['a space before it', ' PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'],
  ])('is refused with %s', (_label, text) =>
    expect(codeOf(() => parseVerifierKey(text))).toBe('malformed-verifier-key'),
  );

  it.each(weakPoints)('is refused with the weak point %s, under either sign', (encoded) => {
    for (const sign of [0, 0x80]) {
      const point = Uint8Array.from(Buffer.from(encoded, 'hex'));
      point[31] = (point[31] as number) | sign;
      const text = formatVerifierKey(verifierKey('weak.org/x', point));
      expect(codeOf(() => parseVerifierKey(text))).toBe('weak-verifier-key');
    }
  });

  it.each([
    '',
    'a b',
    'a+b',
    'a\nb',
    'a\u00a0b',
    'a\u3000b',
    'a\u0085b',
    'a\u2028b',
    'a\0b',
    '\u001f',
    'a\ud800',
  ])('may not be named %j', (name) =>
    expect(codeOf(() => generateSigningKey(name))).toBe('malformed-key-name'),
  );

  it('may be named in any script', () => {
    const { verifierKey: key } = generateSigningKey('示例区.example/管辖');
    expect(parseVerifierKey(formatVerifierKey(key))).toStrictEqual(key);
  });

  it('has 32 bytes', () => expect(() => verifierKey('name', new Uint8Array(31))).toThrow(RangeError));
});

describe('a signing key', () => {
  const key = fixedKey('example.org/log');
  const text = formatSigningKey(key);
  const secret = Buffer.from(key.privateKey.export({ format: 'jwk' }).d ?? '', 'base64url');

  it('is another each time one is made', () => {
    const keys = [generateSigningKey('a'), generateSigningKey('a')];
    expect(new Set(keys.map(({ verifierKey: { publicKey } }) => hex(publicKey))).size).toBe(2);
  });

  it('is read as it was written', () => {
    const read = parseSigningKey(text);
    expect(formatSigningKey(read)).toBe(text);
    expect(read.verifierKey).toStrictEqual(key.verifierKey);
  });

  it('is a PEM file for everybody else', () =>
    expect(createPrivateKey(text).equals(key.privateKey)).toBe(true));

  it('does not show itself when it is printed', () => {
    const shown = inspect(key, { depth: 9, showHidden: true });
    for (const encoding of ['hex', 'base64', 'base64url'] as const) {
      expect(shown).not.toContain(secret.toString(encoding).slice(0, 42));
    }
  });

  const other = formatSigningKey(fixedKey('example.org/log', 1));
  const pemOf = (file: string) => file.slice(file.indexOf('-----BEGIN'));
  const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey;
  const x25519 = generateKeyPairSync('x25519').privateKey;

  it.each([
    ['nothing', ''],
    ['the private key alone', pemOf(text)],
    ['the private key of another pair', text.replace(pemOf(text), pemOf(other))],
    ['another title', text.replace('key 1', 'key 2')],
    ['a verifier key that was changed', text.replace('example.org/log+', 'example.org/lag+')],
    ['a line behind it', `${text}\n`],
    ['no newline at its end', text.trimEnd()],
    ['CRLF', text.replaceAll('\n', '\r\n')],
    ['a space in the PEM', text.replace('MC4C', 'MC4 C')],
    ['an RSA key', text.replace(pemOf(text), rsa.export({ type: 'pkcs8', format: 'pem' }).toString())],
    ['an X25519 key', text.replace(pemOf(text), x25519.export({ type: 'pkcs8', format: 'pem' }).toString())],
    [
      'a public key',
      text.replace(pemOf(text), '-----BEGIN PUBLIC KEY-----\nMCow\n-----END PUBLIC KEY-----\n'),
    ],
  ])('is refused when the file holds %s', (_label, file) =>
    expect(codeOf(() => parseSigningKey(file))).toBe('malformed-signing-key'),
  );
});
