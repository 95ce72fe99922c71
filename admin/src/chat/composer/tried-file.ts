import { MAX_TRIED_FILE_BYTES, type TriedFile } from '@sosia/core/contract';
import { useNotices } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';

/** WhatsApp's kind for a MIME type. */
function kindOf(type: string): TriedFile['kind'] {
  const [family] = type.split('/');
  return family === 'audio' || family === 'image' || family === 'video' ? family : 'document';
}

export interface KnownOfFile {
  kind?: TriedFile['kind'];
  durationMs?: number;
}

/** Encodes a file for a request; if it cannot be sent, says why and returns null. */
export function useTriedFile() {
  const notices = useNotices();
  return async (blob: Blob, known: KnownOfFile = {}) => {
    const isTooLarge = blob.size > MAX_TRIED_FILE_BYTES;
    const file = isTooLarge ? null : await triedFile(blob, known).catch(() => null);
    if (!file) notices.failed(null, t(isTooLarge ? 'tryIt.tooLarge' : 'tryIt.unread'));
    return file;
  };
}

async function triedFile(blob: Blob, known: KnownOfFile): Promise<TriedFile> {
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
