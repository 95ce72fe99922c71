import type { MessageKind } from '../schemas/message-kinds.ts';

/** Kinds that ask for nothing: a heart on a message, or what cannot be read at all. */
export const UNANSWERED_KINDS: readonly MessageKind[] = ['reaction', 'unsupported'];
