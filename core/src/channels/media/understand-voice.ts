import type { VoiceSettings } from '../../contract/index.ts';
import type { Models } from '../../models/index.ts';
import type { Context } from '../../platform/index.ts';
import { readOggOpus } from '../../speech/index.ts';

/** Longer voice messages are not transcribed. */
export const MAX_VOICE_MS = 5 * 60_000;
/** OpenAI's transcription accepts 25 MB; five minutes of voice take less than 2. */
const MAX_VOICE_BYTES = 20 * 1024 * 1024;
/** Mean word probability below which a transcript is not reliable. */
const LEAST_CONFIDENCE = 0.4;

/** What transcription models are known to output for silence. */
const HEARD_IN_SILENCE = [
  /^legendas? (?:por|pela comunidade)\b.*/i,
  /^(?:legendado|transcri(?:ção|to)) por\b.*/i,
  /^thanks? (?:you )?for watching[.!]?$/i,
  /^subtitles by\b.*/i,
  /^amara\.org$/i,
];

export interface VoiceFile {
  bytes: Uint8Array;
  mimeType: string;
  extension: string;
}

export interface Understood {
  transcript: string | null;
  durationMs: number | null;
  /** Why there is no transcript: no_service, too_long, silent, unclear or transcription_failed. */
  errorCode: string | null;
}

type VoiceContext = Pick<Context, 'log'> & { models: Pick<Models, 'transcriber'> };

const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text);

/** Transcribes a voice message, or says why it cannot be transcribed. Throws nothing. */
export async function understandVoice(
  { models: { transcriber }, log }: VoiceContext,
  file: VoiceFile,
  settings: { voice: Pick<VoiceSettings, 'transcriptionModel'>; language: string },
): Promise<Understood> {
  const durationMs = readOggOpus(file.bytes)?.durationMs ?? null;
  const without = (errorCode: string): Understood => ({ transcript: null, durationMs, errorCode });
  if (!transcriber) return without('no_service');
  if ((durationMs ?? 0) > MAX_VOICE_MS || file.bytes.length > MAX_VOICE_BYTES) {
    return without('too_long');
  }
  if (durationMs === 0) return without('silent');
  try {
    const { text, confidence } = await transcriber.transcribe({
      bytes: file.bytes,
      fileName: `voice.${file.mimeType === 'audio/ogg' ? 'ogg' : file.extension}`,
      model: settings.voice.transcriptionModel,
      language: settings.language === 'auto' ? null : (settings.language.split('-')[0] ?? null),
    });
    if (!hasWords(text) || HEARD_IN_SILENCE.some((pattern) => pattern.test(text))) {
      return without('silent');
    }
    if (confidence !== null && confidence < LEAST_CONFIDENCE) return without('unclear');
    return { transcript: text.slice(0, 20_000), durationMs, errorCode: null };
  } catch (error) {
    // The service's error message may contain a part of the key.
    const { status, code, name } = error as { status?: number; code?: string; name?: string };
    log.warn({ status, code, name }, 'a voice message was not written down');
    return without('transcription_failed');
  }
}
