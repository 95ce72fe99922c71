import type { Document } from '../../contract/index.ts';

export interface GivenFile {
  source: Document['source'];
  /** The file name or address it came from. */
  sourceName: string | null;
  mimeType: string;
  bytes: Uint8Array;
}
