import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html } from '../../../src/presentation/html/markup.ts';
import { page } from '../../../src/presentation/html/page.ts';
import { table } from '../../../src/presentation/html/table.ts';

describe('markup', () => {
  it('escapes whatever is put in', () => {
    expect(String(html`<p title="${'"\''}">${'<script>&'}</p>`)).toBe(
      '<p title="&quot;&#39;">&lt;script&gt;&amp;</p>',
    );
  });

  it('takes markup as it is, and lists of it', () => {
    expect(String(html`<ul>${[1, 2].map((n) => html`<li>${n}</li>`)}</ul>`)).toBe(
      '<ul><li>1</li><li>2</li></ul>',
    );
  });

  it('lets no text open or close an element or an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(String(html`${text}`)).not.toMatch(/[<>"']/);
      }),
    );
  });
});

describe('a table', () => {
  it('sets numbers to the right', () => {
    const made = String(table({ caption: 'c', columns: ['a', 'b'], rows: [['x', 1]] }));
    expect(made).toContain('<th scope="col">a</th><th scope="col" class="number">b</th>');
    expect(made).toContain('<tr><td>x</td><td class="number">1</td></tr>');
  });
});

describe('a page', () => {
  it('says its language, and lets nothing in from elsewhere', () => {
    const made = page('zh-CN', '审计报告', html`<p>正文</p>`);
    expect(made).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
    expect(made).toContain("default-src 'none'");
    expect(made).not.toMatch(/https?:|<script/);
  });
});
