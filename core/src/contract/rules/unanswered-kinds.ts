/** Kinds that ask for nothing: a heart on a message, or what cannot be read at all. */
export const UNANSWERED_KINDS: readonly string[] = ['reaction', 'unsupported'];
