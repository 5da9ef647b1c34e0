import { html, type Markup } from './markup.ts';

export type Cell = string | number | Markup;

export interface TableContent {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const cell = (value: Cell): Markup =>
  typeof value === 'number' ? html`<td class="number">${value}</td>` : html`<td>${value}</td>`;

const heading = (column: string, cells: readonly (Cell | undefined)[]): Markup =>
  cells.length > 0 && cells.every((value) => typeof value === 'number')
    ? html`<th scope="col" class="number">${column}</th>`
    : html`<th scope="col">${column}</th>`;

/** A table; numbers stand to the right, and so do the headings of columns that hold nothing else. */
export const table = ({ caption, columns, rows }: TableContent): Markup => html`<table>
<caption>${caption}</caption>
<thead><tr>${columns.map((column, i) =>
  heading(
    column,
    rows.map((row) => row[i]),
  ),
)}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${row.map(cell)}</tr>\n`)}</tbody>
</table>`;
