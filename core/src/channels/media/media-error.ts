import { DownloadError } from '../../platform/index.ts';

/** Why a file could not be fetched. `code` is stored with the attachment. */
export class MediaError extends DownloadError {
  constructor(code: string, options: { isPassing: boolean; cause?: unknown }) {
    super(code, options);
    this.name = 'MediaError';
    this.message = `media: ${code}`;
  }
}
