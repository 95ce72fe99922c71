/** For each question, the rank of the right passage among the results (1: first, 0: not found). */
export interface Ranks {
  places: number[];
  ms: number[];
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** nDCG@10, recall at 1, 5 and 10, MRR@10, and the median and 95th percentile in ms. */
export function measure({ places, ms }: Ranks): string[] {
  const within = (limit: number) => places.map((place) => Number(place > 0 && place <= limit));
  const top = places.map((place) => (place > 0 && place <= 10 ? place : Number.POSITIVE_INFINITY));
  return [
    mean(top.map((place) => 1 / Math.log2(place + 1))),
    mean(within(1)),
    mean(within(5)),
    mean(within(10)),
    mean(top.map((place) => 1 / place)),
  ]
    .map((value) => value.toFixed(3))
    .concat([0.5, 0.95].map((share) => percentile(ms, share).toFixed(1)));
}

export function formatTable(rows: string[][]): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) => widths.map((width, column) => (row[column] ?? '').padEnd(width)).join('  '))
    .join('\n');
}
