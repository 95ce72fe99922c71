/**
 * A value as JSON that Postgres keeps: its texts know no null character and no half of a surrogate
 * pair, which is what is left of an emoji where a text was cut.
 */
export function storableJson(value: unknown): string {
  return JSON.stringify(value, (_key, one) => (typeof one === 'string' ? storableText(one) : one));
}

/** A text that Postgres keeps. */
export function storableText(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}
