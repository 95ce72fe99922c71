import type { SpeechClip } from '@sosia/prisma';
import type { PersonaSettings, VoiceSettings } from '../contract/index.ts';
import { type Context, isUniqueViolation, newId, sha256 } from '../platform/index.ts';
import { readOggOpus } from './ogg-opus.ts';
import { prepareForSpeech, spokenLanguage } from './prepare-for-speech.ts';
import { synthesize } from './synthesize.ts';

type SpeechContext = Pick<Context, 'db' | 'storage' | 'config' | 'organizationId' | 'clock'>;

export interface Spoken {
  clip: SpeechClip;
  /** Characters the service charged for; 0 when the same text had been spoken before. */
  characters: number;
}

/**
 * A text in a persona's voice, as Ogg/Opus in our storage. The same text with the same voice and
 * settings is synthesised once. Throws a `SpeechError`: the contact then gets the text.
 */
export async function speak(
  ctx: SpeechContext,
  input: { text: string; voice: VoiceSettings; language: PersonaSettings['language'] },
): Promise<Spoken> {
  const language = spokenLanguage(input.language, input.text);
  const text = prepareForSpeech(input.text, language);
  const key = clipKey(text, language, input.voice);
  const { organizationId } = ctx;
  const where = { organizationId_key: { organizationId, key } };
  const known = await ctx.db.speechClip.findUnique({ where });
  if (known && (await ctx.storage.exists(known.storageKey))) {
    return { clip: known, characters: 0 };
  }
  const bytes = await synthesize(ctx.config, { text, voice: input.voice, language });
  const storageKey = `${organizationId}/speech/${key}.ogg`;
  await ctx.storage.put(storageKey, bytes, { contentType: 'audio/ogg' });
  const characters = text.length;
  if (known) return { clip: known, characters };
  try {
    const clip = await ctx.db.speechClip.create({
      data: {
        id: newId(),
        organizationId,
        key,
        storageKey,
        byteSize: bytes.length,
        durationMs: readOggOpus(bytes)?.durationMs ?? null,
        createdAt: ctx.clock.now(),
      },
    });
    return { clip, characters };
  } catch (error) {
    // Another message with the same text was quicker; its clip is as good.
    if (!isUniqueViolation(error)) throw error;
    return { clip: await ctx.db.speechClip.findUniqueOrThrow({ where }), characters };
  }
}

/** Everything that changes the sound, and nothing else. */
function clipKey(text: string, language: string, voice: VoiceSettings): string {
  const { voiceId, modelId, stability, similarity, style, speed } = voice;
  return sha256(
    JSON.stringify([text, language, voiceId, modelId, stability, similarity, style, speed]),
  );
}
