/** Why a file is not there, or a voice message has no words. */
const KNOWN = [
  'no_service',
  'too_long',
  'silent',
  'unclear',
  'transcription_failed',
  'too_large',
  'host_not_allowed',
  'not_audio',
] as const;

type Known = (typeof KNOWN)[number];

const isKnown = (code: string): code is Known => KNOWN.some((known) => known === code);

export function mediaErrorKey(code: string | null): `media.error.${Known | 'other'}` {
  return code !== null && isKnown(code) ? `media.error.${code}` : 'media.error.other';
}
