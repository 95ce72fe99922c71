/** A cell's text on one line. */
export const cellText = (text: string) => text.replace(/\s+/g, ' ').trim();

/**
 * A table row that can be read, and found, without the rows around it: each value with its column's
 * name. Empty cells are left out.
 */
export function rowSentence(columns: string[], cells: string[]): string {
  return cells
    .map((cell, index) => {
      const value = cellText(cell);
      const column = columns[index] ?? '';
      return value && column ? `${column}: ${value}` : value;
    })
    .filter(Boolean)
    .join('; ');
}
