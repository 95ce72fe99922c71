import type { Document as KnowledgeDocument } from '@sosia/core/contract';
import { ApiError } from '../../api/http.ts';

interface Options {
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

/** Sends one file and tells how far it is, which `fetch` cannot. Throws as `request` does. */
export function sendFile(file: File, { onProgress, signal }: Options): Promise<KnowledgeDocument> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    const body = new FormData();
    body.append('file', file);
    sending.open('POST', '/api/documents');
    sending.setRequestHeader('accept', 'application/json');
    sending.responseType = 'json';
    sending.upload.addEventListener('progress', ({ loaded, total }) => onProgress(loaded / total));
    sending.addEventListener('load', () => {
      const answer: unknown = sending.response;
      if (sending.status < 400) resolve(answer as KnowledgeDocument);
      else reject(new ApiError(sending.status, (answer ?? {}) as ApiError['body']));
    });
    sending.addEventListener('error', () => reject(new ApiError(0, { code: 'unreachable' })));
    sending.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
    signal.addEventListener('abort', () => sending.abort());
    sending.send(body);
  });
}
