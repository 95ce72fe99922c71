/** Characters that begin a formula in a spreadsheet, also in the wide form of Asian keyboards. */
const RUNS = /^[=+\-@\t\r\n＝＋－＠]/;

/** Excel shows no more characters of a cell, and warns about longer ones. */
const LONGEST_CELL = 32_000;

/**
 * One line of a table. Every cell is quoted; one that a spreadsheet would take for a formula gets
 * an apostrophe in front (OWASP, "CSV Injection"), because whoever writes to us chooses its
 * content.
 */
export function csvLine(cells: readonly (string | null)[], separator: string): string {
  return `${cells.map(cell).join(separator)}\r\n`;
}

function cell(value: string | null): string {
  const text = (value ?? '').slice(0, LONGEST_CELL).toWellFormed();
  const harmless = RUNS.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
