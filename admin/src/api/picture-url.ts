/** Where a persona's picture is read, from its key; the last part of the key is its address. */
export function pictureUrl(key: string): string {
  return `/api/persona-pictures/${key.split('/').at(-1) ?? ''}`;
}
