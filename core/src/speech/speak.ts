import type { SpeechClip } from '@sosia/prisma';
import type { PersonaSettings, VoiceSettings } from '../contract/index.ts';
import { type Context, isUniqueViolation, newId, sha256 } from '../platform/index.ts';
import { readOggOpus } from './ogg-opus.ts';
import { prepareForSpeech, spokenLanguage } from './prepare-for-speech.ts';
import { synthesize } from './synthesize.ts';

type SpeechContext = Pick<Context, 'db' | 'storage' | 'config' | 'organizationId' | 'clock'>;

/**
 * A text in a persona's voice: Ogg/Opus in our storage. The same text with the same voice and
 * settings is made once. Throws a `SpeechError`: then the text is what the contact gets.
 */
export async function speak(
  ctx: SpeechContext,
  input: { text: string; voice: VoiceSettings; language: PersonaSettings['language'] },
): Promise<SpeechClip> {
  const language = spokenLanguage(input.language, input.text);
  const text = prepareForSpeech(input.text, language);
  const key = clipKey(text, language, input.voice);
  const { organizationId } = ctx;
  const where = { organizationId_key: { organizationId, key } };
  const known = await ctx.db.speechClip.findUnique({ where });
  if (known && (await ctx.storage.exists(known.storageKey))) return known;
  const bytes = await synthesize(ctx.config, { text, voice: input.voice, language });
  const storageKey = `${organizationId}/speech/${key}.ogg`;
  await ctx.storage.put(storageKey, bytes, { contentType: 'audio/ogg' });
  if (known) return known;
  try {
    return await ctx.db.speechClip.create({
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
  } catch (error) {
    // Another message with the same words was quicker; its sound is as good.
    if (!isUniqueViolation(error)) throw error;
    return ctx.db.speechClip.findUniqueOrThrow({ where });
  }
}

/** Everything that changes the sound, and nothing else. */
function clipKey(text: string, language: string, voice: VoiceSettings): string {
  const { voiceId, modelId, stability, similarity, style, speed } = voice;
  return sha256(
    JSON.stringify([text, language, voiceId, modelId, stability, similarity, style, speed]),
  );
}
