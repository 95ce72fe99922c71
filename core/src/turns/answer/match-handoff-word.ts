import type { HandoffSettings } from '../../contract/index.ts';
import { containsPhrase, normalizePhrase } from './match-quick-reply.ts';

/** The persona's handoff words that occur in what was said. */
export function matchHandoffWord(
  question: string,
  { isEnabled, words }: Pick<HandoffSettings, 'isEnabled' | 'words'>,
): string | undefined {
  if (!isEnabled) return undefined;
  const said = normalizePhrase(question);
  return words.find((candidate) => containsPhrase(said, normalizePhrase(candidate)));
}
