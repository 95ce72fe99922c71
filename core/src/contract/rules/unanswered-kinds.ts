import type { MessageKind } from '../schemas/message-kinds.ts';

/** Kinds that need no answer: a reaction such as a heart, or an unreadable message. */
export const UNANSWERED_KINDS: readonly MessageKind[] = ['reaction', 'unsupported'];
