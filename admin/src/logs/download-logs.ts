import type { ExportLogs } from '@sosia/core/contract';
import { callApi } from '../api/index.ts';
import { saveFile } from '../ui/index.ts';
import { messageCounter } from './message-counter.ts';

export interface Progress {
  done: number;
  total: number;
}

/** Streams the export while it is generated, reports the progress, and saves it as a file. */
export async function downloadLogs(
  body: ExportLogs,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (progress: Progress) => void },
): Promise<void> {
  const response = await callApi('/logs/export', { method: 'POST', body, signal });
  const total = Number(response.headers.get('x-total-count') ?? 0);
  const count = messageCounter(body.format);
  const chunks: BlobPart[] = [];
  onProgress({ done: 0, total });
  const reader = response.body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) break;
    chunks.push(part.value as Uint8Array<ArrayBuffer>);
    onProgress({ done: Math.min(total, count(part.value)), total });
  }
  const day = new Date().toISOString().slice(0, 10);
  saveFile(new Blob(chunks, { type: `text/${body.format}` }), `registros-${day}.${body.format}`);
}
