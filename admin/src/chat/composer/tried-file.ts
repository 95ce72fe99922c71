import { MAX_TRIED_FILE_BYTES, type TriedFile } from '@sosia/core/contract';

/** WhatsApp's kind for a MIME type. */
function kindOf(type: string): TriedFile['kind'] {
  const [family] = type.split('/');
  return family === 'audio' || family === 'image' || family === 'video' ? family : 'document';
}

export const isTooLarge = (blob: Blob) => blob.size > MAX_TRIED_FILE_BYTES;

/** Encodes a file for a request. */
export async function triedFile(
  blob: Blob,
  known: { kind?: TriedFile['kind']; durationMs?: number } = {},
): Promise<TriedFile> {
  return {
    kind: known.kind ?? kindOf(blob.type),
    fileName: blob instanceof File ? blob.name.slice(0, 200) : '',
    base64: await base64Of(blob),
    ...(known.durationMs && { durationMs: known.durationMs }),
  };
}

function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

/** A URL at which the page can play base64 content. */
export function playable({ base64, mimeType }: { base64: string; mimeType: string }): string {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return URL.createObjectURL(new Blob([bytes], { type: mimeType }));
}
