import type { LookupAddress } from 'node:dns';
import { DownloadError, guardedDownload } from '../../platform/index.ts';
import { allowTarget } from './allowed-hosts.ts';
import { MediaError } from './media-error.ts';

export interface DownloadOptions {
  credentials: { username: string; password: string };
  /** Origins used in Twilio's place. */
  trustedOrigins: string[];
  maxBytes: number;
  /** For the whole download, including redirects. */
  timeoutMs: number;
  resolve?: (hostname: string) => Promise<LookupAddress[]>;
}

/**
 * Downloads a file from Twilio as its documentation describes: from the API with the account's
 * credentials, from redirect targets without them, and from no other hosts. Throws a `MediaError`.
 */
export async function download(address: string, options: DownloadOptions): Promise<Buffer> {
  const { credentials, trustedOrigins, ...limits } = options;
  const basic = Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64');
  try {
    const { bytes } = await guardedDownload(address, {
      ...limits,
      maxRedirects: 3,
      allow(hop, count) {
        const { url, isTrusted, mayHaveCredentials } = allowTarget(hop, trustedOrigins);
        const isAuthorized = count === 0 && mayHaveCredentials;
        return {
          url,
          isTrusted,
          ...(isAuthorized && { headers: { authorization: `Basic ${basic}` } }),
        };
      },
    });
    return bytes;
  } catch (error) {
    if (error instanceof MediaError || !(error instanceof DownloadError)) throw error;
    throw new MediaError(error.code, { isPassing: error.isPassing, cause: error.cause });
  }
}
