/**
 * A value as JSON that Postgres can store. Its text allows neither the null character nor half a
 * surrogate pair, which is what cutting a text can leave of an emoji.
 */
export function storableJson(value: unknown): string {
  return JSON.stringify(value, (_key, one) => (typeof one === 'string' ? storableText(one) : one));
}

/** A text that Postgres can store. */
export function storableText(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}
