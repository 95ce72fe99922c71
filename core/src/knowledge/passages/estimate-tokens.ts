/**
 * About how many tokens a model counts in a text, from below 10% to above: four characters each in
 * English, three and a half in Portuguese. Counting exactly would load 100 MB of tables.
 */
export function estimateTokens(text: string): number {
  return Math.max(1, Math.ceil(text.length / 3.7));
}
