import vm from 'node:vm';

/** Longest message that patterns are tried on. */
const MAX_LENGTH = 500;
/**
 * The longest that one pattern may take, and all patterns of a message together, in ms. One pattern
 * needs a thousandth of that; the rest is for a machine that is busy with other things.
 */
const TIMEOUT_MS = 100;
const ALL_TIMEOUT_MS = 300;

export type PatternMatcher = (pattern: string) => boolean;

/**
 * Tries a marketer's regular expressions on one message, ignoring case, in a context that can be
 * stopped: a pattern that would backtrack for minutes matches nothing instead of blocking the
 * worker, and a hundred of them cannot block it either.
 */
export function openPatternMatcher(message: string): PatternMatcher {
  const text = message.trim();
  let left = ALL_TIMEOUT_MS;
  let context: (vm.Context & { pattern: string }) | undefined;
  return (pattern) => {
    if (text.length > MAX_LENGTH || left < 1) return false;
    context ??= vm.createContext({ text, pattern }) as vm.Context & { pattern: string };
    context.pattern = pattern;
    const started = performance.now();
    try {
      const timeout = Math.min(TIMEOUT_MS, Math.ceil(left));
      return vm.runInContext('new RegExp(pattern, "iu").test(text)', context, { timeout }) === true;
    } catch {
      // Invalid, or stopped. Publishing refuses both, but a stored version may still have one.
      return false;
    } finally {
      left -= performance.now() - started;
    }
  };
}
