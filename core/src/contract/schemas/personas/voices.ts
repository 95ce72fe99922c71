import { z } from 'zod';
import { ListQuery } from '../common.ts';
import { PersonaSettings, VoiceSettings } from './personas.ts';

/** A voice of the ElevenLabs account. */
export const Voice = z.object({
  id: z.string(),
  name: z.string(),
  /** premade, cloned, generated or professional; empty when the service does not say. */
  category: z.string(),
  description: z.string(),
  /** gender, age, accent, language, use_case, … in the service's wording. */
  labels: z.record(z.string(), z.string()),
  hasPreview: z.boolean(),
});
export type Voice = z.infer<typeof Voice>;

/** `q` searches names, descriptions and labels; `id` asks for one voice. */
export const VoiceListQuery = ListQuery.pick({ page: true, perPage: true, q: true }).extend({
  id: z.string().max(100).optional(),
});
export type VoiceListQuery = z.infer<typeof VoiceListQuery>;

export const VoicePreviewQuery = z.object({ id: z.string().min(1).max(100) });

/** A sentence in the voice of a draft. */
export const SayInVoice = z.object({
  text: z.string().trim().min(1).max(300),
  voice: VoiceSettings,
  language: PersonaSettings.shape.language,
});
export type SayInVoice = z.infer<typeof SayInVoice>;

/** The models of ElevenLabs that the console offers. */
export const SPEECH_MODELS = ['eleven_multilingual_v2', 'eleven_flash_v2_5', 'eleven_v3'] as const;

/** OpenAI's models that transcribe voice messages. */
export const TRANSCRIPTION_MODELS = [
  'gpt-transcribe',
  'gpt-4o-transcribe',
  'gpt-4o-mini-transcribe',
  'whisper-1',
] as const;
