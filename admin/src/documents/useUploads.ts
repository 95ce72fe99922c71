import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../api/http.ts';
import { useErrorText } from '../api/useErrorText.ts';
import { useWords } from '../i18n/useWords.ts';

export interface Upload {
  key: string;
  name: string;
  state: 'sending' | 'sent' | 'failed';
  reason?: string;
}

export const READABLE = ['.txt', '.md'];

/** The contract's MAX_DOCUMENT_BYTES, without bringing its schemas along. */
const MAX_BYTES = 25 * 1024 * 1024;

/** Sends files one after the other; each says how it went. */
export function useUploads() {
  const t = useWords();
  const client = useQueryClient();
  const errorText = useErrorText();
  const [uploads, setUploads] = useState<Upload[]>([]);
  const change = (key: string, next: Partial<Upload>) =>
    setUploads((now) =>
      now.map((upload) => (upload.key === key ? { ...upload, ...next } : upload)),
    );
  const refusal = (file: File): string | undefined => {
    const isReadable = READABLE.some((ending) => file.name.toLowerCase().endsWith(ending));
    if (!isReadable) return t('addDocument.wrongType');
    return file.size > MAX_BYTES ? t('errors.too_large') : undefined;
  };
  const send = async (files: File[]) => {
    const added = files.map((file) => ({ file, key: crypto.randomUUID(), reason: refusal(file) }));
    setUploads((now) => [
      ...now,
      ...added.map(({ file, key, reason }) => ({
        key,
        name: file.name,
        state: reason ? ('failed' as const) : ('sending' as const),
        reason,
      })),
    ]);
    for (const { file, key, reason } of added) {
      if (reason) continue;
      const body = new FormData();
      body.append('file', file);
      try {
        await request('/documents', { method: 'POST', body });
        change(key, { state: 'sent' });
      } catch (error) {
        change(key, { state: 'failed', reason: errorText(error) });
      }
      void client.invalidateQueries({ queryKey: ['documents'] });
    }
  };
  return { uploads, send: (files: File[]) => void send(files) };
}
