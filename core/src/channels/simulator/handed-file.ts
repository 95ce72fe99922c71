import type { Context } from '../../platform/index.ts';

const SCHEME = 'handed:';

/** The storage key of a visitor's file until the job that reads it takes it over. */
export function handedFileKey(
  { organizationId }: Pick<Context, 'organizationId'>,
  messageId: string,
): string {
  return `${organizationId}/simulator/${messageId}`;
}

/** The source URL of such an attachment, in place of a provider's address. */
export const handedFileSource = (key: string) => `${SCHEME}${key}`;

/**
 * The key of a file that was uploaded in the simulator; null for one that must be fetched from a
 * provider. Only a number without a provider has such files, and only in its own organisation's
 * folder.
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
