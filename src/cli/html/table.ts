import { html, type Markup } from './markup.ts';

export type Cell = string | number | Markup;

export interface TableContent {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const cell = (value: Cell): Markup =>
  typeof value === 'number' ? html`<td class="number">${value}</td>` : html`<td>${value}</td>`;

/** A table; cells that are numbers stand to the right. */
export const table = ({ caption, columns, rows }: TableContent): Markup => html`<table>
<caption>${caption}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${row.map(cell)}</tr>\n`)}</tbody>
</table>`;
