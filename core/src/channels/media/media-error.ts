import { DownloadError } from '../../platform/index.ts';

/** Why a file could not be had. `code` is kept with the attachment. */
export class MediaError extends DownloadError {
  constructor(code: string, options: { isPassing: boolean; cause?: unknown }) {
    super(code, options);
    this.name = 'MediaError';
    this.message = `media: ${code}`;
  }
}
