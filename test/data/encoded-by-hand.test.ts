import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkMandate, mandate, mandateAnswers, startMandate } from '../../src/domain/index.ts';
import { parseWith, readJson } from '../../src/json/index.ts';

const read = (file: string) => readJson(readFileSync(file), { file });

describe.each(['a23-tinghu-2022', 'b04-lgsco-england'])('%s, which the how-to follows', (id) => {
  const encoded = parseWith(mandate, read(`data/mandates/notices/${id}.json`));
  const answers = parseWith(mandateAnswers, read(`docs/how-to/encode-a-notice/${id}.answers.json`));
  const started = startMandate(answers);

  it('starts from its answers as a mandate that the schema accepts', () => {
    expect(mandate.safeParse(started).error).toBeUndefined();
  });

  it('keeps what the answers said', () => {
    const { window, ...rest } = started;
    expect(encoded).toMatchObject({ id: rest.id, zone: rest.zone, group: rest.group });
    expect(encoded.uses.ruleSet).toBe(rest.uses.ruleSet);
    expect(encoded.referral.forwardToAccusedUnit).toBe(rest.referral.forwardToAccusedUnit);
    expect(encoded.referral.outOfScope).toStrictEqual(rest.referral.outOfScope);
    expect(encoded.referral.cites[0]?.quote).toBe(answers.outOfScopeQuote);
    expect(encoded.window).toStrictEqual(window);
    expect(encoded.sources['notice']).toMatchObject(rest.sources['notice'] ?? {});
    expect(encoded.channels.map(({ kind }) => kind).sort()).toStrictEqual(answers.channels.toSorted());
  });

  it('quotes nothing that the notice does not say', () => {
    const text = readFileSync(`data/announcements/${id}.txt`, 'utf8');
    const found = checkMandate(encoded, { text: { source: 'notice', text } }).map(({ code }) => code);
    expect(found.filter((code) => code.startsWith('quote-'))).toStrictEqual([]);
  });
});
