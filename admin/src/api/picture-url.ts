/** The URL of a persona's picture, from its key: the last part of the key is the address. */
export function pictureUrl(key: string): string {
  return `/api/persona-pictures/${key.split('/').at(-1) ?? ''}`;
}
