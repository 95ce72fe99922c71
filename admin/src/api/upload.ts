import { ApiError } from './http.ts';

export interface UploadOptions {
  /** The share uploaded so far, from 0 to 1. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

/**
 * Sends a form with a file and reports progress, which `fetch` cannot. Throws as `request` does.
 */
export function upload<Answer>(
  path: string,
  form: FormData,
  { onProgress, signal }: UploadOptions,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open('POST', `/api${path}`);
    sending.setRequestHeader('accept', 'application/json');
    sending.responseType = 'json';
    sending.upload.addEventListener('progress', ({ loaded, total }) => onProgress(loaded / total));
    sending.addEventListener('load', () => {
      const answer: unknown = sending.response;
      if (sending.status < 400) resolve(answer as Answer);
      else reject(new ApiError(sending.status, (answer ?? {}) as ApiError['body']));
    });
    sending.addEventListener('error', () => reject(new ApiError(0, { code: 'unreachable' })));
    sending.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
    signal.addEventListener('abort', () => sending.abort());
    sending.send(form);
  });
}

/** Wraps a file in a form, ready to send. */
export function formOf(file: File): FormData {
  const form = new FormData();
  form.append('file', file);
  return form;
}
