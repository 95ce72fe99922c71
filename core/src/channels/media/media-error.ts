/** Why a file could not be had. `code` is kept with the attachment. */
export class MediaError extends Error {
  readonly code: string;
  /** Whether asking again later may help. */
  readonly isPassing: boolean;

  constructor(code: string, options: { isPassing: boolean; cause?: unknown }) {
    super(`media: ${code}`, { cause: options.cause });
    this.name = 'MediaError';
    this.code = code;
    this.isPassing = options.isPassing;
  }
}
