import { Markup } from './markup.ts';

/** For screen and A4 paper. No script, no font and no picture comes from elsewhere. */
export const style = new Markup(`
  :root { color-scheme: light; --ink: #1a1a1a; --faint: #5c5c5c; --line: #c9c9c9; }
  body { margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: var(--ink); background: #fff;
    font: 16px/1.6 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; }
  h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2.5rem; }
  table { border-collapse: collapse; width: 100%; font-size: .9rem; }
  caption { text-align: left; color: var(--faint); padding-bottom: .3rem; }
  th, td { border-bottom: 1px solid var(--line); padding: .3rem .6rem; text-align: left; vertical-align: top;
    overflow-wrap: break-word; }
  thead { display: table-header-group; } tr { break-inside: avoid; }
  .number { text-align: right; font-variant-numeric: tabular-nums; }
  .faint { color: var(--faint); } .good::before { content: "✓ "; } .bad { font-weight: 700; } .bad::before { content: "✗ "; }
  figure { margin: 1rem 0; } svg { max-width: 100%; height: auto; }
  code { font-size: .85em; overflow-wrap: anywhere; }
  @page { size: A4; margin: 20mm 18mm; }
  @media print { body { margin: 0; max-width: none; padding: 0; font-size: 10.5pt; } h2 { break-after: avoid; } }
`);
