import { SosiaError, ValidationError } from '../platform/index.ts';
import { SpeechError } from './speech-error.ts';

/** Our problem code for each of ElevenLabs' error codes. */
const MEANINGS: Record<string, string> = {
  invalid_api_key: 'speech_key_refused',
  needs_authorization: 'speech_key_refused',
  missing_permissions: 'speech_key_refused',
  quota_exceeded: 'speech_quota_exceeded',
  too_many_concurrent_requests: 'speech_busy',
  system_busy: 'speech_busy',
};

/**
 * Converts a failure of the speech service to the problem the API returns; other errors are
 * unchanged.
 */
export function speechProblem(error: unknown): unknown {
  if (!(error instanceof SpeechError)) return error;
  if (error.code === 'no_service') {
    return new SosiaError('no_speech_service', 409, 'ELEVENLABS_API_KEY is not set');
  }
  if (error.code === 'voice_not_found') {
    const errors = { 'voice.voiceId': 'The account has no such voice' };
    return new ValidationError('The account has no such voice', errors, 'voice_not_found');
  }
  const code = MEANINGS[error.code] ?? (error.status === 429 ? 'speech_busy' : 'speech_failed');
  return Object.assign(new SosiaError(code, 502, error.message), { cause: error });
}
