/** Why something could not be fetched. */
export class DownloadError extends Error {
  readonly code: string;
  /** Whether asking again later may help. */
  readonly isPassing: boolean;

  constructor(code: string, options: { isPassing: boolean; cause?: unknown }) {
    super(`download: ${code}`, { cause: options.cause });
    this.name = 'DownloadError';
    this.code = code;
    this.isPassing = options.isPassing;
  }
}
