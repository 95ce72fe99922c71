import http from 'node:http';
import https from 'node:https';
import { checkedLookup, DownloadError } from '../../platform/index.ts';
import { failed, type Outcome } from '../outcome.ts';
import { mayPass } from '../retry.ts';
import type { HookTarget } from './hook-target.ts';

const TIMEOUT_MS = 10_000;

/**
 * Posts JSON to a hook. Redirects are not followed, only the response's status is read, and a name
 * that resolves to our own network is not connected to.
 */
export async function postHook(
  { url, isTrusted }: HookTarget,
  body: string,
  headers: Record<string, string>,
): Promise<Outcome> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const status = await post(url, body, {
      signal,
      lookup: checkedLookup(isTrusted),
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-length': String(Buffer.byteLength(body)),
        'user-agent': 'Sosia-Hooks/1',
        ...headers,
      },
    });
    if (status >= 200 && status < 300) return { kind: 'sent', responseCode: status };
    return failed(`http_${status}`, { responseCode: status, isPassing: mayPass(status) });
  } catch (error) {
    if (error instanceof DownloadError) return failed(error.code, error);
    return failed(signal.aborted ? 'timeout' : 'unreachable', { isPassing: true });
  }
}

function post(url: URL, body: string, options: http.RequestOptions): Promise<number> {
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { ...options, method: 'POST', agent: false });
    outgoing.on('response', (response) => {
      resolve(response.statusCode ?? 0);
      response.destroy();
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
