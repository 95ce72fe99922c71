import type { SayInVoice } from '../contract/index.ts';
import { ValidationError } from '../platform/index.ts';
import type { SoundFile } from './sound-file.ts';
import { speak } from './speak.ts';
import { speechProblem } from './speech-problem.ts';

/**
 * A sentence as contacts would hear it with these settings. It is prepared, spoken and stored in
 * the same way as an answer, so that saying it twice costs once. Throws `validation_failed` without
 * a voice, and the errors that `speechProblem` makes of the service's failures.
 */
export async function sayInVoice(
  ctx: Parameters<typeof speak>[0],
  input: SayInVoice,
): Promise<SoundFile> {
  if (input.voice.voiceId === '') {
    throw new ValidationError('Choose a voice first', { 'voice.voiceId': 'Choose a voice' });
  }
  try {
    const { clip } = await speak(ctx, input);
    const bytes = await ctx.storage.get(clip.storageKey);
    return { bytes, mimeType: 'audio/ogg', fileName: 'frase.ogg', isInline: true };
  } catch (error) {
    throw speechProblem(error);
  }
}
