import type { QuickReply } from '../../contract/index.ts';
import { foldText } from '../../text/index.ts';
import { openPatternMatcher, type PatternMatcher } from './match-pattern.ts';

/** Lower case, no accents, single spaces, no punctuation at the ends: "Oi!!" is "oi". */
export function normalizePhrase(text: string): string {
  return foldText(text)
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** Whether `phrase` occurs in `text` as whole words; both must be normalised. */
export function containsPhrase(text: string, phrase: string): boolean {
  return phrase !== '' && ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${phrase} `);
}

/** The trigger of a quick reply that matches, whether or not the reply is switched on. */
export function findTrigger(
  said: string,
  { match, triggers }: Pick<QuickReply, 'match' | 'triggers'>,
  matchesPattern: PatternMatcher,
): string | undefined {
  return triggers.find((candidate) => {
    if (match === 'pattern') return matchesPattern(candidate);
    const wanted = normalizePhrase(candidate);
    return match === 'word' ? said === wanted : containsPhrase(said, wanted);
  });
}

/**
 * The first active quick reply that matches, with the trigger that did. The text is the whole
 * burst, so that "oi" followed by a real question goes to the model.
 */
export function matchQuickReply(
  text: string,
  quickReplies: readonly QuickReply[],
): { quickReply: QuickReply; trigger: string } | null {
  const said = normalizePhrase(text);
  const matchesPattern = openPatternMatcher(text);
  for (const quickReply of quickReplies.filter((candidate) => candidate.isActive)) {
    const trigger = findTrigger(said, quickReply, matchesPattern);
    if (trigger !== undefined) return { quickReply, trigger };
  }
  return null;
}
