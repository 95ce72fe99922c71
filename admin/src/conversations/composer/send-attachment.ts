import type { Message } from '@sosia/core/contract';
import { ApiError } from '../../api/http.ts';

export interface OutgoingFile {
  blob: Blob;
  name: string;
}

interface Options {
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

/** Sends a file into a conversation and tells how far it is, which `fetch` cannot. */
export function sendAttachment(
  conversationId: string,
  { blob, name }: OutgoingFile,
  { onProgress, signal }: Options,
): Promise<Message> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    const body = new FormData();
    body.append('file', blob, name);
    sending.open('POST', `/api/conversations/${conversationId}/attachments`);
    sending.setRequestHeader('accept', 'application/json');
    sending.responseType = 'json';
    sending.upload.addEventListener('progress', ({ loaded, total }) => onProgress(loaded / total));
    sending.addEventListener('load', () => {
      const answer: unknown = sending.response;
      if (sending.status < 400) resolve(answer as Message);
      else reject(new ApiError(sending.status, (answer ?? {}) as ApiError['body']));
    });
    sending.addEventListener('error', () => reject(new ApiError(0, { code: 'unreachable' })));
    sending.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
    signal.addEventListener('abort', () => sending.abort());
    sending.send(body);
  });
}
