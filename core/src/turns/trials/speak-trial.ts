import type { PersonaSettings, Trace, TryResult } from '../../contract/index.ts';
import { speechCost } from '../../models/index.ts';
import type { Context } from '../../platform/index.ts';
import {
  prepareForSpeech,
  readOggOpus,
  SpeechError,
  spokenLanguage,
  synthesize,
} from '../../speech/index.ts';

type Speech = NonNullable<Trace['speech']>;

export interface TrialSpeech {
  voice: TryResult['voice'];
  speech: Speech;
  /** Why the answer is written after all. */
  error: string | null;
  ms: number;
}

/**
 * The sound of an answer that is to be spoken, made for this trial and stored nowhere. If the voice
 * fails, the answer becomes a text, as in production.
 */
export async function speakTrial(
  ctx: Pick<Context, 'config' | 'log'>,
  { text, settings, speech }: { text: string; settings: PersonaSettings; speech: Speech },
): Promise<TrialSpeech> {
  if (!speech.isSpoken) return { voice: null, speech, error: null, ms: 0 };
  const started = performance.now();
  const ms = () => Math.round(performance.now() - started);
  const { voice, language: chosen } = settings;
  const language = spokenLanguage(chosen, text);
  const said = prepareForSpeech(text, language);
  try {
    const bytes = await synthesize(ctx.config, { text: said, voice, language });
    const durationMs = readOggOpus(bytes)?.durationMs ?? null;
    const paid = {
      model: voice.modelId,
      characters: said.length,
      costUsd: speechCost(voice.modelId, said.length),
    };
    return {
      voice: { base64: bytes.toString('base64'), mimeType: 'audio/ogg', durationMs },
      speech: { ...speech, ...paid },
      error: null,
      ms: ms(),
    };
  } catch (error) {
    const code = error instanceof SpeechError ? error.code : 'internal';
    ctx.log.warn({ code }, 'a tried answer was not spoken');
    const failed: Speech = { isSpoken: false, reason: 'voice_failed' };
    return { voice: null, speech: failed, error: `voice: ${code}`, ms: ms() };
  }
}
