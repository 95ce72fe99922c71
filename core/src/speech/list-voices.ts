import type { Voice, VoiceListQuery } from '../contract/index.ts';
import { foldText } from '../text/index.ts';
import { speechProblem } from './speech-problem.ts';
import type { AccountVoice, Voices } from './voices.ts';

/**
 * The account's voices, sorted by name. Every word of `q` must occur in the name, the description
 * or a label, ignoring accents and case. Throws `no_speech_service` without a key, and the errors
 * that `speechProblem` makes of the service's failures.
 */
export async function listVoices(
  { voices }: { voices: Voices },
  { q = '', id, page, perPage }: VoiceListQuery,
): Promise<{ data: Voice[]; total: number }> {
  const all = await voices.all().catch((error) => {
    throw speechProblem(error);
  });
  const words = foldText(q).split(/\s+/).filter(Boolean);
  const found = all.filter(
    (voice) => (id === undefined || voice.id === id) && words.every((word) => has(voice, word)),
  );
  const data = found.slice((page - 1) * perPage, page * perPage);
  return { data: data.map(({ previewUrl: _, ...voice }) => voice), total: found.length };
}

function has({ name, description, category, labels }: AccountVoice, word: string): boolean {
  return foldText([name, description, category, ...Object.values(labels)].join(' ')).includes(word);
}
