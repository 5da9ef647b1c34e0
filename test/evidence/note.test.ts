import { describe, expect, it } from 'vitest';
import {
  formatNote,
  parseNote,
  parseVerifierKey,
  signNote,
  type VerifierKey,
  verifyNote,
} from '../../src/evidence/index.ts';
import { processorTime } from '../support/processor-time.ts';
import { codeOf } from './support/code-of.ts';
import { base64 } from './support/hex.ts';
import { fixedKey, signingKeyOf } from './support/keys.ts';

/** The example of golang.org/x/mod/sumdb/note. */
const text =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const peter = parseVerifierKey('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW');
const enoch = parseVerifierKey('EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop');
const byPeter =
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
const byEnoch =
  '— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n';
const note = `${text}\n${byPeter}`;
const secretOfPeter = Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64').subarray(1);

const signers = (source: string | Uint8Array, ...keys: readonly VerifierKey[]) =>
  verifyNote(source, keys).signers.map(({ name }) => name);
const codeFor = (source: string | Uint8Array, ...keys: readonly VerifierKey[]) =>
  codeOf(() => verifyNote(source, keys));

describe('a published note', () => {
  it('is signed again to the byte', () =>
    expect(signNote(text, [signingKeyOf('PeterNeumann', secretOfPeter)])).toBe(note));

  it('is taken apart and put together again', () => {
    const parsed = parseNote(Buffer.from(`${text}\n${byPeter}${byEnoch}`));
    expect(parsed.text).toBe(text);
    expect(parsed.signatures.map(({ name, id }) => `${name} ${id}`)).toStrictEqual([
      'PeterNeumann c74f20a3',
      'EnochRoot af0cfe78',
    ]);
    expect(formatNote(parsed)).toBe(`${text}\n${byPeter}${byEnoch}`);
  });

  it.each([
    ['its only key', note, [peter], ['PeterNeumann']],
    ['one of its keys', `${text}\n${byPeter}${byEnoch}`, [enoch], ['EnochRoot']],
    ['both keys', `${text}\n${byPeter}${byEnoch}`, [enoch, peter], ['PeterNeumann', 'EnochRoot']],
    [
      'the key of the specification',
      'This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n',
      [parseVerifierKey('example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k')],
      ['example.com/foo'],
    ],
  ])('is believed on %s', (_label, source, keys, names) => {
    expect(signers(source, ...keys)).toStrictEqual(names);
    expect(signers(Buffer.from(source), ...keys)).toStrictEqual(names);
  });

  it('is not believed without a trusted key', () => {
    expect(codeFor(note)).toBe('not-signed');
    expect(codeFor(note, enoch)).toBe('not-signed');
    expect(codeFor(`${text}\n${byEnoch}`, peter)).toBe('not-signed');
  });

  it('is not believed once a bit of it has been changed', () => {
    const bytes = Buffer.from(note);
    const codes = new Set<string>();
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const forged = Buffer.from(bytes);
      forged[bit >> 3] = (forged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      codes.add(codeFor(forged, peter));
    }
    expect([...codes].sort()).toStrictEqual(['bad-signature', 'malformed-note', 'not-signed']);
  });
});

describe('a note', () => {
  const [ours, theirs] = [fixedKey('example.org/ours'), fixedKey('example.org/theirs')];
  const signed = signNote('正文\n\n另一段\n', [ours, theirs]);

  it('may have empty lines and any script in its text', () =>
    expect(verifyNote(signed, [ours.verifierKey]).text).toBe('正文\n\n另一段\n'));

  it('is not believed if any of its trusted signatures is wrong', () => {
    const [forged = ''] = signNote('other\n', [theirs]).split('\n').slice(2);
    const wrong = `${signNote('text\n', [ours])}${forged}\n`;
    expect(codeFor(wrong, ours.verifierKey)).toBe('done');
    expect(codeFor(wrong, theirs.verifierKey)).toBe('bad-signature');
    expect(codeFor(wrong, ours.verifierKey, theirs.verifierKey)).toBe('bad-signature');
  });

  it('is not believed if one of two signatures by one key is wrong', () => {
    const [wrong = ''] = signNote('other\n', [ours]).split('\n').slice(2);
    expect(codeFor(`${signNote('text\n', [ours])}${wrong}\n`, ours.verifierKey)).toBe('bad-signature');
  });

  it('may be signed in ways nobody here knows', () => {
    const cosigned = `${note}— witness.example ${base64(new Uint8Array(2_424))}\n— a ${base64(new Uint8Array(5))}\n`;
    expect(signers(cosigned, peter)).toStrictEqual(['PeterNeumann']);
  });

  it('is told from one by a key of the same name', () => {
    const namesake = fixedKey('example.org/ours', 1);
    expect(codeFor(signNote('text\n', [namesake]), ours.verifierKey)).toBe('not-signed');
  });

  it('is not believed for a signature that is too short or too long', () => {
    const { signatures } = parseNote(note);
    for (const change of [
      (bytes: Uint8Array) => bytes.subarray(1),
      (bytes: Uint8Array) => Buffer.from([...bytes, 0]),
    ]) {
      const forged = signatures.map((signature) => ({
        ...signature,
        signature: change(signature.signature),
      }));
      expect(codeFor(formatNote({ text, signatures: forged }), peter)).toBe('bad-signature');
    }
  });

  const line = byPeter.trimEnd();
  it.each([
    ['nothing', ''],
    ['a newline', '\n'],
    ['a text alone', text],
    ['a text and an empty line', `${text}\n`],
    ['no empty line', `${text}${byPeter}`],
    ['no newline at its end', note.slice(0, -1)],
    ['an empty line at its end', `${note}\n`],
    ['an empty line between signatures', `${text}\n${byPeter}\n${byEnoch}\n`],
    ['text behind the signatures', `${note}text\n`],
    ['a hyphen for the dash', note.replace('—', '-')],
    ['an en dash for the dash', note.replace('—', '–')],
    ['two hyphens for the dash', note.replace('—', '--')],
    ['no space behind the dash', note.replace('— ', '—')],
    ['two spaces behind the dash', note.replace('— ', '—  ')],
    ['a no-break space behind the dash', note.replace('— ', '—\u00a0')],
    ['a tab behind the dash', note.replace('— ', '—\t')],
    ['a space before the dash', note.replace('— ', ' — ')],
    ['a space at the end of the line', `${text}\n${line} \n`],
    ['no name', note.replace('PeterNeumann ', ' ')],
    ['a plus sign in the name', note.replace('PeterNeumann ', 'Peter+Neumann ')],
    ['an ideographic space in the name', note.replace('PeterNeumann ', 'Peter\u3000Neumann ')],
    ['no signature', `${text}\n— PeterNeumann \n`],
    ['a signature without its padding', note.replace('nAM=', 'nAM')],
    ['a signature with more padding', note.replace('nAM=', 'nAM==')],
    ['a signature with bits of no byte', note.replace('nAM=', 'nAN=')],
    ['a URL-safe signature', note.replace('o/ZJ', 'o_ZJ')],
    ['a signature of the id alone', `${text}\n— PeterNeumann x08gow==\n`],
    ['CRLF', note.replaceAll('\n', '\r\n')],
    ['a carriage return in the text', note.replace('problem,', 'problem,\r')],
    ['a tab in the text', note.replace('problem,', 'problem,\t')],
    ['U+0000', note.replace('problem,', 'problem,\0')],
    ['U+001F', note.replace('problem,', 'problem,\u001f')],
    ['more than a hundred signatures', `${text}\n${byPeter.repeat(101)}`],
    ['more than a mebibyte', `${'a'.repeat(2 ** 20)}\n\n${byPeter}`],
  ])('is not one with %s', (_label, source) => {
    expect(codeFor(source, peter)).toBe('malformed-note');
    expect(codeFor(Buffer.from(source), peter)).toBe('malformed-note');
  });

  it('is not one if it is not UTF-8', () => {
    expect(codeFor(Buffer.from(note, 'latin1'), peter)).toBe('malformed-note');
    expect(codeFor(note.replace('problem,', '\ud800'), peter)).toBe('unencodable-text');
  });

  it('is another with a byte order mark before it', () => {
    expect(codeFor(`\ufeff${note}`, peter)).toBe('bad-signature');
    expect(codeFor(Buffer.from(`\ufeff${note}`), peter)).toBe('bad-signature');
  });

  it('may have as many as a hundred signatures', () =>
    expect(signers(`${text}\n${byEnoch.repeat(99)}${byPeter}`, peter)).toStrictEqual(['PeterNeumann']));

  it('is taken apart in no time, however many empty lines it has', () => {
    const took = processorTime(() => {
      expect(codeOf(() => parseNote('\n\na'.repeat(349_000)))).toBe('malformed-note');
    });
    expect(took).toBeLessThan(1_000);
  });

  it.each([
    ['without a newline at its end', 'text'],
    ['that is empty', ''],
    ['with an empty line and a signature at its end', 'text\n\n— a AAAAAAA='],
    ['with a tab', 'a\tb\n'],
  ])('is not made of a text %s', (_label, unfit) =>
    expect(codeOf(() => signNote(unfit, [ours]))).toBe('malformed-note'),
  );
});
