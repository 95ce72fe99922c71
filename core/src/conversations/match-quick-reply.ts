import vm from 'node:vm';
import type { QuickReply } from '../contract/index.ts';

/** Longest message a pattern is tried on, and how long it may take (ms). */
const PATTERN_MAX_LENGTH = 500;
const PATTERN_TIMEOUT_MS = 25;

/** Lower case, no accents, single spaces, no punctuation at the ends: "Oi!!" is "oi". */
export function normalizePhrase(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** Whether `phrase` stands in `text` as whole words; both normalised. */
export function containsPhrase(text: string, phrase: string): boolean {
  return phrase !== '' && ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${phrase} `);
}

/**
 * Tries a marketer's regular expression, case-insensitive, in a context that can be stopped: a
 * pattern that would backtrack for minutes matches nothing instead of holding the worker.
 */
function matchesPattern(text: string, pattern: string): boolean {
  if (text.length > PATTERN_MAX_LENGTH) return false;
  try {
    return vm.runInNewContext(
      'new RegExp(pattern, "iu").test(text)',
      { pattern, text },
      { timeout: PATTERN_TIMEOUT_MS },
    );
  } catch {
    return false;
  }
}

/**
 * The first active quick reply that fits, with the trigger that did. The text is the whole burst,
 * so that "oi" followed by a real question goes to the model.
 */
export function matchQuickReply(
  text: string,
  quickReplies: readonly QuickReply[],
): { quickReply: QuickReply; trigger: string } | null {
  const said = normalizePhrase(text);
  for (const quickReply of quickReplies.filter((candidate) => candidate.isActive)) {
    const trigger = quickReply.triggers.find((candidate) => {
      if (quickReply.match === 'pattern') return matchesPattern(text.trim(), candidate);
      const wanted = normalizePhrase(candidate);
      return quickReply.match === 'word' ? said === wanted : containsPhrase(said, wanted);
    });
    if (trigger !== undefined) return { quickReply, trigger };
  }
  return null;
}
