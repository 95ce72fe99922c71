import { decodeText } from './decode-text.ts';

/** Plain text and Markdown, unchanged. */
export const readPlain = (bytes: Uint8Array): string => decodeText(bytes);
