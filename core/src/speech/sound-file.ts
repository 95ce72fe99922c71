export interface SoundFile {
  bytes: Uint8Array;
  mimeType: string;
  fileName: string;
  isInline: true;
}
