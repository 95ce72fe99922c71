import type { Answer } from '../loopback-server.ts';
import { notFound } from './errors.ts';
import { newSid } from './messages.ts';

/** A file that somebody sent; Twilio keeps it until it is deleted. */
export interface StoredMedia {
  sid: string;
  messageSid: string;
  contentType: string;
  bytes: Buffer;
  isDeleted: boolean;
  /** Where the API redirects to, if not to the stand-in's own content network. */
  location?: string;
  /** The first `times` downloads fail with this status. */
  failures?: { status: number; times: number };
}

export function newMedia(
  file: Pick<StoredMedia, 'contentType' | 'bytes'> & Partial<StoredMedia>,
): StoredMedia {
  return { sid: newSid('ME'), messageSid: newSid('MM'), isDeleted: false, ...file };
}

/**
 * `GET …/Media/{sid}`: a redirect to the content network, which needs no credentials. `DELETE`
 * takes `.json` and returns 204.
 */
export function mediaAnswer(
  method: string,
  path: string,
  { media, baseUrl }: { media: StoredMedia | undefined; baseUrl: string },
): Answer {
  if (!media || media.isDeleted) return notFound(path);
  if (method === 'DELETE') {
    media.isDeleted = true;
    return { status: 204 };
  }
  if (media.failures && media.failures.times > 0) {
    media.failures.times -= 1;
    return { status: media.failures.status, body: 'not now' };
  }
  return { status: 307, headers: { location: media.location ?? `${baseUrl}/cdn/${media.sid}` } };
}

/** The content network: sends the bytes to anybody who knows the address. */
export function contentAnswer(media: StoredMedia | undefined): Answer {
  if (!media || media.isDeleted) return { status: 403, body: 'AccessDenied' };
  return { headers: { 'content-type': media.contentType }, body: media.bytes };
}

/** What the stand-in fetched from a `MediaUrl`. */
export interface FetchedMedia {
  url: string;
  head: { status: number; headers: Headers };
  status: number;
  headers: Headers;
  bytes: Buffer;
}

/** Fetches a `MediaUrl` as Twilio does: HEAD, then GET. */
export async function fetchMediaUrl(url: string, target: string): Promise<FetchedMedia> {
  if (!['127.0.0.1', 'localhost'].includes(new URL(target).hostname)) {
    throw new Error(`a stand-in fetches from this machine alone, not from ${target}`);
  }
  const head = await fetch(target, { method: 'HEAD' });
  const got = await fetch(target);
  const bytes = Buffer.from(await got.arrayBuffer());
  return {
    url,
    head: { status: head.status, headers: head.headers },
    status: got.status,
    headers: got.headers,
    bytes,
  };
}
