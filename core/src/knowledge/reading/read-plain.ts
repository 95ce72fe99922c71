import { decodeText } from './decode-text.ts';

/** Plain text and Markdown, as they are. */
export const readPlain = (bytes: Uint8Array): string => decodeText(bytes);
