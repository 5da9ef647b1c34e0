/** How a cell begins that a spreadsheet takes for a formula (OWASP, CSV injection); also in full width. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/** A cell that no spreadsheet computes: a quotation mark in front makes it text. */
export const safeCell = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell);
