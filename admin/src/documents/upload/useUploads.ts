import type { Document as KnowledgeDocument } from '@sosia/core/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { ApiError, formOf, upload } from '../../api/index.ts';

export interface Upload {
  key: string;
  file: File;
  state: 'waiting' | 'sending' | 'sent' | 'failed';
  /** The share uploaded so far, from 0 to 1. */
  share: number;
  /** Why it was refused. */
  error?: unknown;
  documentId?: string;
  /** Whether sending the same file again may succeed. */
  canRetry?: boolean;
}

export interface Uploads {
  uploads: Upload[];
  send(files: File[]): void;
  retry(key: string): void;
  /** Removes one from the list; a running upload is aborted. */
  remove(key: string): void;
  /** Removes all that are no longer uploading. */
  clear(): void;
}

/** More at once would only compete for the same bandwidth and the server's memory. */
const AT_ONCE = 3;
/** The contract's MAX_DOCUMENT_BYTES, without importing its schemas. */
const MAX_BYTES = 25 * 1024 * 1024;
/** Accepted file extensions. */
const READABLE = '.pdf .docx .txt .text .md .markdown .csv .tsv .html .htm .xhtml'.split(' ');

/** For file pickers. */
export const ACCEPT = READABLE.join(',');

/**
 * Uploads files, a few at a time. Each reports its outcome, and one that fails does not block
 * others.
 */
export function useUploads(): Uploads {
  const client = useQueryClient();
  const [uploads, setUploads] = useState<Upload[]>([]);
  const begun = useRef(new Map<string, AbortController>());
  const change = useCallback((key: string, next: Partial<Upload>) => {
    setUploads((now) => now.map((one) => (one.key === key ? { ...one, ...next } : one)));
  }, []);

  const run = useCallback(
    async ({ key, file }: Upload) => {
      const stop = new AbortController();
      begun.current.set(key, stop);
      change(key, { state: 'sending', share: 0, error: undefined });
      const onProgress = (share: number) => change(key, { share });
      try {
        const options = { onProgress, signal: stop.signal };
        const { id } = await upload<KnowledgeDocument>('/documents', formOf(file), options);
        change(key, { state: 'sent', documentId: id });
      } catch (error) {
        if (stop.signal.aborted) return;
        const canRetry = !(error instanceof ApiError) || error.status === 0 || error.status >= 429;
        change(key, { state: 'failed', error, canRetry });
      } finally {
        begun.current.delete(key);
      }
      void client.invalidateQueries({ queryKey: ['documents'] });
    },
    [change, client],
  );

  useEffect(() => {
    const free = AT_ONCE - begun.current.size;
    const next = uploads.filter(({ key, state }) => state === 'waiting' && !begun.current.has(key));
    for (const one of next.slice(0, Math.max(0, free))) void run(one);
  }, [uploads, run]);

  return useMemo(
    () => ({
      uploads,
      send: (files) => setUploads((now) => [...now, ...files.map(toUpload)]),
      retry: (key) => change(key, { state: 'waiting', share: 0, error: undefined }),
      remove(key) {
        begun.current.get(key)?.abort();
        begun.current.delete(key);
        setUploads((now) => now.filter((one) => one.key !== key));
      },
      clear: () => setUploads((now) => now.filter(isUnderWay)),
    }),
    [uploads, change],
  );
}

export const isUnderWay = ({ state }: Upload) => state === 'waiting' || state === 'sending';

/** Files that are plainly no documents are not sent; the server checks the bytes of the rest. */
function toUpload(file: File): Upload {
  const code = refusalOf(file);
  const chosen = { key: crypto.randomUUID(), file, share: 0 };
  if (!code) return { ...chosen, state: 'waiting' };
  return { ...chosen, state: 'failed', error: new ApiError(422, { code }) };
}

function refusalOf({ name, size }: File): string | undefined {
  if (!READABLE.some((ending) => name.toLowerCase().endsWith(ending))) return 'unsupported_type';
  if (size === 0) return 'empty';
  return size > MAX_BYTES ? 'too_large' : undefined;
}
