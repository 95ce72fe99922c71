import { fileTypeFromBuffer } from 'file-type';
import { NotFoundError } from '../platform/index.ts';
import type { SoundFile } from './sound-file.ts';
import { asSpeechError, SpeechError } from './speech-error.ts';
import { speechProblem } from './speech-problem.ts';
import type { Voices } from './voices.ts';

const MAX_BYTES = 5 * 1024 * 1024;
const TIMEOUT_MS = 15_000;

/**
 * ElevenLabs' short preview of a voice. The server fetches it, so that the console contacts nobody
 * else. Throws `not_found` for an unknown voice or one without a preview, and the errors that
 * `speechProblem` makes of failures.
 */
export async function previewVoice({ voices }: { voices: Voices }, id: string): Promise<SoundFile> {
  try {
    const voice = (await voices.all()).find((one) => one.id === id);
    if (!voice?.previewUrl) throw new NotFoundError('Preview');
    const bytes = await read(voice.previewUrl);
    const type = await fileTypeFromBuffer(bytes);
    if (!type?.mime.startsWith('audio/')) throw new SpeechError('not_audio');
    const mimeType = type.mime.split(';')[0] ?? type.mime;
    return { bytes, mimeType, fileName: `${id}.${type.ext}`, isInline: true };
  } catch (error) {
    throw speechProblem(error);
  }
}

async function read(address: string): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const response = await fetch(address, { signal, redirect: 'error' }).catch((error) => {
    throw asSpeechError(error);
  });
  if (!response.ok || !response.body) {
    throw new SpeechError(`http_${response.status}`, { status: response.status });
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    size += chunk.length;
    if (size > MAX_BYTES) throw new SpeechError('clip_too_large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
