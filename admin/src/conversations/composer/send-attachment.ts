import type { Message } from '@sosia/core/contract';
import { ApiError } from '../../api/http.ts';

export interface OutgoingFile {
  file: File;
  /** Its caption, or what is said right after it; empty for nothing. */
  text: string;
}

interface Options {
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

/** Sends a file into a conversation and tells how far it is, which `fetch` cannot. */
export function sendAttachment(
  conversationId: string,
  { file, text }: OutgoingFile,
  { onProgress, signal }: Options,
): Promise<Message> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    const body = new FormData();
    // What comes after the file is not waited for.
    if (text) body.append('text', text);
    body.append('file', file);
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
