import type { PersonaSettings, SpeechReason, VoiceSettings } from '../../contract/index.ts';
import {
  estimateSeconds,
  prepareForSpeech,
  spokenLanguage,
  whyUnspeakable,
} from '../../speech/index.ts';

export interface SpeechDecision {
  isSpoken: boolean;
  reason: SpeechReason;
}

interface Spoken {
  voice: VoiceSettings;
  language: PersonaSettings['language'];
  /** Whether the newest message to be answered is a voice message. */
  hasContactSpoken: boolean;
  hasService: boolean;
  text: string;
}

/** Characters that fit into one WhatsApp message as text, should the voice fail. */
const LONGEST_TEXT = 1600;

/** Decides whether an answer is spoken, and why. Pure: the sound itself is made on sending. */
export function decideSpeech(input: Spoken): SpeechDecision {
  const { voice, text } = input;
  const written = (reason: SpeechReason) => ({ isSpoken: false, reason });
  if (voice.mode === 'never') return written('never');
  if (voice.mode === 'mirror' && !input.hasContactSpoken) return written('contact_wrote');
  if (voice.voiceId === '') return written('no_voice_chosen');
  if (!input.hasService) return written('no_service');
  const obstacle = whyUnspeakable(text);
  if (obstacle) return written(obstacle);
  const said = prepareForSpeech(text, spokenLanguage(input.language, text));
  const isLong = estimateSeconds(said, voice.speed) > voice.maxSeconds;
  if (isLong || text.trim().length > LONGEST_TEXT) return written('too_long');
  return { isSpoken: true, reason: voice.mode === 'always' ? 'always' : 'voice_answers_voice' };
}
