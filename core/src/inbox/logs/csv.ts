/**
 * What a spreadsheet would run: the signs of a formula, also as wide letters of Asian keyboards.
 */
const RUNS = /^[=+\-@\t\r\n＝＋－＠]/;

/** Excel shows no more of a cell, and warns of what is longer. */
const LONGEST_CELL = 32_000;

/**
 * One line of a table. Every cell is quoted; one that a spreadsheet would take for a formula gets
 * an apostrophe in front (OWASP, "CSV Injection"), for whoever writes to us chooses what stands
 * there.
 */
export function csvLine(cells: readonly (string | null)[], separator: string): string {
  return `${cells.map(cell).join(separator)}\r\n`;
}

function cell(value: string | null): string {
  const text = (value ?? '').slice(0, LONGEST_CELL).toWellFormed();
  const harmless = RUNS.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
