import { fileTypeFromBuffer } from 'file-type';
import type { FileKind } from '../../contract/index.ts';

export interface FileIdentity {
  mimeType: string;
  extension: string;
  kind: FileKind;
}

/** Containers for both audio and video: the sender's declaration decides which. */
const CONTAINERS = new Set(['video/mp4', 'video/3gpp', 'video/webm', 'video/quicktime']);
const MAX_TEXT_PROBE = 64 * 1024;

function kindOf(mimeType: string, declaredKind: FileKind | null): FileKind {
  const [family] = mimeType.split('/');
  if (declaredKind === 'audio' && CONTAINERS.has(mimeType)) return 'audio';
  if (mimeType === 'image/webp' && declaredKind === 'sticker') return 'sticker';
  if (family === 'image' || family === 'audio' || family === 'video') return family;
  return mimeType === 'text/vcard' ? 'contact' : 'document';
}

function textType(bytes: Uint8Array): [mimeType: string, extension: string] {
  try {
    const probe = bytes.subarray(0, MAX_TEXT_PROBE);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(probe, { stream: true });
    if (/^\s*BEGIN:VCARD\b/i.test(text)) return ['text/vcard', 'vcf'];
    if (!text.includes('\0')) return ['text/plain', 'txt'];
  } catch {
    // Not text.
  }
  return ['application/octet-stream', 'bin'];
}

/** Identifies a file by its bytes; the sender's declaration only decides between equals. */
export async function identifyFile(
  bytes: Uint8Array,
  declaredKind: FileKind | null,
): Promise<FileIdentity> {
  const found = await fileTypeFromBuffer(bytes);
  const [mimeType, extension] = found
    ? [found.mime.split(';')[0]?.trim() ?? found.mime, found.ext as string]
    : textType(bytes);
  return { mimeType, extension, kind: kindOf(mimeType, declaredKind) };
}
