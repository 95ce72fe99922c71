import type { Context } from '../../platform/index.ts';

const SCHEME = 'handed:';

/** Where a visitor's file lies until the job that reads it takes it over. */
export function handedFileKey(
  { organizationId }: Pick<Context, 'organizationId'>,
  messageId: string,
): string {
  return `${organizationId}/simulator/${messageId}`;
}

/** Stands in an attachment as its source, where a provider's address would. */
export const handedFileSource = (key: string) => `${SCHEME}${key}`;

/**
 * The key of a file that the simulator handed in; null for one that is to be fetched from a
 * provider. Only a number without a provider has such files, and only in its organisation's folder.
 */
export function readHandedFileSource(
  { organizationId }: Pick<Context, 'organizationId'>,
  source: { sourceUrl: string | null; hasProvider: boolean },
): string | null {
  const { sourceUrl, hasProvider } = source;
  if (hasProvider || !sourceUrl?.startsWith(SCHEME)) return null;
  const key = sourceUrl.slice(SCHEME.length);
  return key.startsWith(`${organizationId}/simulator/`) ? key : null;
}
