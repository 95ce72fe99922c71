import { type CreatePageDocument, MAX_DOCUMENT_BYTES } from '../../contract/index.ts';
import {
  type Context,
  DownloadError,
  type DownloadRules,
  guardedDownload,
  type Hop,
  isPublicAddress,
  SosiaError,
} from '../../platform/index.ts';
import type { NewDocument } from './new-document.ts';

const TIMEOUT_MS = 20_000;
const MAX_REDIRECTS = 5;
/** The usual ports of web servers; pages on other ports are refused. */
const PORTS = new Set(['', '80', '443', '8080', '8443']);
const HEADERS = {
  accept: 'text/html,application/xhtml+xml,application/pdf;q=0.9,text/*;q=0.8,*/*;q=0.5',
  'user-agent': 'Mozilla/5.0 (compatible; Sosia/0.1; knowledge)',
};

/**
 * Fetches one page as anybody on the internet could: without cookies or credentials, and only from
 * public addresses unless the operator trusts the origin (`FETCH_TRUSTED_ORIGINS`). Throws a
 * `SosiaError` with code `page_not_allowed`, `page_unreachable`, `page_refused`, `page_too_slow`,
 * `too_large` or `empty`.
 */
export async function fetchPage(
  { config }: Pick<Context, 'config'>,
  { url, title }: CreatePageDocument,
  resolve?: DownloadRules['resolve'],
): Promise<NewDocument> {
  const address = new URL(url);
  address.hash = '';
  try {
    const { bytes, headers } = await guardedDownload(address.href, {
      allow: (hop) => allowPage(hop, config.fetchTrustedOrigins),
      maxBytes: MAX_DOCUMENT_BYTES,
      timeoutMs: TIMEOUT_MS,
      maxRedirects: MAX_REDIRECTS,
      resolve,
    });
    const sourceName = address.href;
    const mimeType = headers['content-type'] ?? '';
    return { title: title ?? sourceName, source: 'url', sourceName, mimeType, bytes };
  } catch (error) {
    throw error instanceof DownloadError ? asProblem(error) : error;
  }
}

function allowPage(address: string, trustedOrigins: string[]): Hop {
  const refused = new DownloadError('host_not_allowed', { isPassing: false });
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) throw refused;
  const isTrusted = trustedOrigins.includes(url.origin);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // Host names are checked once resolved; a literal IP address is never resolved, so check it here.
  const isAddress = /^[\d.]+$/.test(host) || host.includes(':');
  if (!isTrusted && (!PORTS.has(url.port) || (isAddress && !isPublicAddress(host)))) throw refused;
  return { url, isTrusted, headers: HEADERS };
}

const PROBLEMS: Record<string, [code: string, message: string]> = {
  host_not_allowed: ['page_not_allowed', 'Only public pages can be fetched'],
  private_address: ['page_not_allowed', 'Only public pages can be fetched'],
  timeout: ['page_too_slow', 'The page took too long to answer'],
  too_large: ['too_large', 'The page is larger than 25 MB'],
  empty: ['empty', 'There is no text in it'],
};

function asProblem({ code, cause }: DownloadError): SosiaError {
  const status = /^http_(\d+)$/.exec(code)?.[1];
  if (status) {
    const message = `The page's server answered ${status}`;
    return new SosiaError('page_refused', 422, message, { status: Number(status) });
  }
  const [known, message] = PROBLEMS[code] ?? ['page_unreachable', 'The page cannot be reached'];
  return Object.assign(new SosiaError(known, 422, message), { cause });
}
