import type { LookupAddress } from 'node:dns';
import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isPassingStatus } from '../passing-failure.ts';
import { checkedLookup } from './checked-lookup.ts';
import { decodeBody } from './decode-body.ts';
import { DownloadError } from './download-error.ts';

/** One address on the redirect chain, once it is allowed. */
export interface Hop {
  url: URL;
  /** Configured by the operator: may be on this machine. */
  isTrusted: boolean;
  headers?: Record<string, string>;
}

export interface DownloadRules {
  /**
   * Called for the address and for each redirect target, counted from 0. Throws a `DownloadError`.
   */
  allow(address: string, hop: number): Hop;
  /** Limit for the bytes sent, and for what they decompress to. */
  maxBytes: number;
  /** For the whole download, redirects included. */
  timeoutMs: number;
  maxRedirects: number;
  resolve?: (hostname: string) => Promise<LookupAddress[]>;
}

export interface Downloaded {
  bytes: Buffer;
  /** Where the redirects ended. */
  url: URL;
  headers: IncomingHttpHeaders;
}

/**
 * Downloads a file from an address that somebody else named. Every hop is checked. Names are
 * resolved once and the connection goes to the address that was checked, so no name can lead into
 * our own network. Reading stops at the limits. Throws a `DownloadError`.
 */
export async function guardedDownload(address: string, rules: DownloadRules): Promise<Downloaded> {
  const signal = AbortSignal.timeout(rules.timeoutMs);
  try {
    return await followed(address, rules, signal);
  } catch (error) {
    if (error instanceof DownloadError) throw error;
    const code = signal.aborted ? 'timeout' : 'unreachable';
    throw new DownloadError(code, { isPassing: true, cause: error });
  }
}

async function followed(
  address: string,
  rules: DownloadRules,
  signal: AbortSignal,
): Promise<Downloaded> {
  let next = address;
  for (let hop = 0; hop <= rules.maxRedirects; hop += 1) {
    const target = rules.allow(next, hop);
    const response = await request(target, rules, signal);
    const { statusCode = 0, headers } = response;
    if (statusCode >= 300 && statusCode < 400 && headers.location) {
      response.destroy();
      next = URL.parse(headers.location, target.url)?.href ?? headers.location;
      continue;
    }
    if (statusCode !== 200) {
      response.destroy();
      // 404 may be temporary too: Twilio's webhook can be quicker than its media store.
      const isPassing = statusCode === 404 || isPassingStatus(statusCode);
      throw new DownloadError(`http_${statusCode}`, { isPassing });
    }
    const sent = await read(response, rules.maxBytes);
    const bytes = await decodeBody(sent, headers['content-encoding'], rules.maxBytes);
    return { bytes, url: target.url, headers };
  }
  throw new DownloadError('too_many_redirects', { isPassing: false });
}

function request(
  { url, isTrusted, headers }: Hop,
  rules: DownloadRules,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const { request: open } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const outgoing = open(url, {
      signal,
      lookup: checkedLookup(isTrusted, rules.resolve),
      headers: { accept: '*/*', 'accept-encoding': 'identity', ...headers },
    });
    outgoing.on('response', resolve);
    outgoing.on('error', reject);
    outgoing.end();
  });
}

async function read(response: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const tooLarge = () => new DownloadError('too_large', { isPassing: false });
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
  if (!response.complete) throw new DownloadError('unreachable', { isPassing: true });
  if (size === 0) throw new DownloadError('empty', { isPassing: false });
  return Buffer.concat(chunks);
}
