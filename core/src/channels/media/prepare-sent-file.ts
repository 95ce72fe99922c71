import {
  MAX_SENT_FILE_BYTES,
  MAX_SENT_IMAGE_BYTES,
  SENT_FILE_TYPES,
  type SentFileKind,
} from '../../contract/index.ts';
import { ValidationError } from '../../platform/index.ts';
import { readOggOpus, readWebmOpus, writeOggOpus } from '../../speech/index.ts';
import { identifyFile } from './identify-file.ts';
import { readMp4Tracks } from './mp4-tracks.ts';

/** A file in a format that WhatsApp accepts. */
export interface SentFile {
  kind: SentFileKind;
  bytes: Uint8Array;
  mimeType: string;
  extension: string;
  durationMs: number | null;
}

interface Typed {
  mimeType: string;
  extension: string;
}

/**
 * Prepares a file that an attendant chose or recorded for WhatsApp: the type is read from the
 * bytes, and a browser's WebM recording becomes Ogg. Throws `empty_file`, `file_type_not_taken`
 * (with the actual type) and `file_too_large` (with the limit for this kind).
 */
export async function prepareSentFile(given: Uint8Array, fileName: string): Promise<SentFile> {
  if (given.length === 0) throw refusal('empty_file', 'The file is empty');
  const bytes = fromBrowser(given);
  const { mimeType, extension } = await typeOf(bytes, fileName);
  const kind = SENT_FILE_TYPES[mimeType];
  if (!kind) throw notTaken(mimeType);
  const most = kind === 'image' ? MAX_SENT_IMAGE_BYTES : MAX_SENT_FILE_BYTES;
  if (bytes.length > most) throw tooLarge(most);
  const durationMs = kind === 'audio' ? (readOggOpus(bytes)?.durationMs ?? null) : null;
  return { kind, bytes, mimeType, extension, durationMs };
}

/** Chromium and Firefox record voice as WebM; the same packets in Ogg are a voice message. */
function fromBrowser(bytes: Uint8Array): Uint8Array {
  const track = readWebmOpus(bytes);
  return track ? writeOggOpus(track) : bytes;
}

async function typeOf(bytes: Uint8Array, fileName: string): Promise<Typed> {
  const found = await identifyFile(bytes, null);
  const { mimeType, extension } = found;
  if (mimeType === 'audio/ogg' && !readOggOpus(bytes)) throw notTaken('audio/ogg, not Opus');
  if (isMp4(mimeType)) return typeOfMp4(bytes);
  // All old Office files share one container.
  const isOldWord = mimeType === 'application/x-cfb' && /\.doc$/i.test(fileName);
  return isOldWord ? { mimeType: 'application/msword', extension: 'doc' } : { mimeType, extension };
}

const isMp4 = (mimeType: string) => ['video/mp4', 'audio/mp4', 'audio/x-m4a'].includes(mimeType);

/** In this container WhatsApp only accepts H.264 video and AAC audio. */
function typeOfMp4(bytes: Uint8Array): Typed {
  const { hasPicture, codecs } = readMp4Tracks(bytes);
  const wanted = hasPicture ? ['avc1', 'avc3'] : ['mp4a'];
  if (!codecs.some((codec) => wanted.includes(codec))) {
    throw notTaken(`${hasPicture ? 'video' : 'audio'}/mp4, ${codecs[0] ?? 'without tracks'}`);
  }
  return hasPicture
    ? { mimeType: 'video/mp4', extension: 'mp4' }
    : { mimeType: 'audio/mp4', extension: 'm4a' };
}

const refusal = (code: string, message: string) =>
  new ValidationError(message, { file: message }, code);

const notTaken = (type: string) =>
  refusal('file_type_not_taken', `WhatsApp does not take this type of file (${type})`);

/** Also used by the server for a file that it stopped reading. */
export const tooLarge = (mostBytes: number) =>
  refusal('file_too_large', `Files of this kind may have ${mostBytes / 1024 / 1024} MB at most`);
