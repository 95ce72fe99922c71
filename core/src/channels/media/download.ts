import { promises as dns, type LookupAddress } from 'node:dns';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { type AllowedTarget, allowTarget, isPublicAddress } from './allowed-hosts.ts';
import { MediaError } from './media-error.ts';

export interface DownloadOptions {
  credentials: { username: string; password: string };
  /** Origins that stand in for Twilio's. */
  trustedOrigins: string[];
  maxBytes: number;
  /** For the whole of it, redirects included. */
  timeoutMs: number;
  resolve?: (hostname: string) => Promise<LookupAddress[]>;
}

const MAX_REDIRECTS = 3;

/** What may pass by itself. 404 too: Twilio's webhook can be quicker than its media store. */
const PASSING = new Set([404, 408, 425, 429, 500, 502, 503, 504]);

/**
 * Reads a file from Twilio, as its documents describe: with the account's credentials from the API,
 * without them wherever that redirects to. Every hop is checked, names are resolved once and the
 * address that was checked is the one connected to, and reading stops at the limits. Throws a
 * `MediaError`.
 */
export async function download(address: string, options: DownloadOptions): Promise<Buffer> {
  const signal = AbortSignal.timeout(options.timeoutMs);
  try {
    return await followed(address, options, signal);
  } catch (error) {
    if (error instanceof MediaError) throw error;
    const code = signal.aborted ? 'timeout' : 'unreachable';
    throw new MediaError(code, { isPassing: true, cause: error });
  }
}

async function followed(
  address: string,
  options: DownloadOptions,
  signal: AbortSignal,
): Promise<Buffer> {
  let next = address;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    const target = allowTarget(next, options.trustedOrigins);
    const withCredentials = hop === 0 && target.mayHaveCredentials;
    const response = await request(target, options, { signal, withCredentials });
    const { statusCode = 0, headers } = response;
    if (statusCode >= 300 && statusCode < 400 && headers.location) {
      response.destroy();
      next = new URL(headers.location, target.url).href;
      continue;
    }
    if (statusCode !== 200) {
      response.destroy();
      throw new MediaError(`http_${statusCode}`, { isPassing: PASSING.has(statusCode) });
    }
    return read(response, options.maxBytes);
  }
  throw new MediaError('too_many_redirects', { isPassing: false });
}

function request(
  { url, isTrusted }: AllowedTarget,
  options: DownloadOptions,
  { signal, withCredentials }: { signal: AbortSignal; withCredentials: boolean },
): Promise<IncomingMessage> {
  const { username, password } = options.credentials;
  const { request: open } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const outgoing = open(url, {
      signal,
      lookup: checkedLookup(options.resolve ?? lookupAll, isTrusted),
      headers: { accept: '*/*', 'accept-encoding': 'identity' },
      ...(withCredentials && { auth: `${username}:${password}` }),
    });
    outgoing.on('response', resolve);
    outgoing.on('error', reject);
    outgoing.end();
  });
}

const lookupAll = (hostname: string) => dns.lookup(hostname, { all: true });

/** Names of the internet must not lead into our own network. */
function checkedLookup(
  resolve: (hostname: string) => Promise<LookupAddress[]>,
  isTrusted: boolean,
): LookupFunction {
  return (hostname, { all }, callback) => {
    resolve(hostname).then(
      (addresses) => {
        const [first] = addresses;
        const isSafe = isTrusted || addresses.every(({ address }) => isPublicAddress(address));
        if (!first || !isSafe) {
          callback(new MediaError('private_address', { isPassing: false }), []);
        } else if (all) callback(null, addresses);
        else callback(null, first.address, first.family);
      },
      (error) => callback(error, []),
    );
  };
}

async function read(response: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const tooLarge = () => new MediaError('too_large', { isPassing: false });
  if (Number(response.headers['content-length'] ?? 0) > maxBytes) {
    response.destroy();
    throw tooLarge();
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    // Leaving the loop ends the connection.
    if (size > maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  if (!response.complete) throw new MediaError('unreachable', { isPassing: true });
  if (size === 0) throw new MediaError('empty', { isPassing: false });
  return Buffer.concat(chunks);
}
