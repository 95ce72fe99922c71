import type { NotificationScope } from '../contract/index.ts';

/** What a notification is about, as one person's choice looks at it. */
export interface Subject {
  /** Whose queue it is in, or which is in trouble. */
  numberId: string | null;
  conversationId: string | null;
  /** Who has the conversation. */
  assigneeId: string | null;
  /** Whom it names. */
  userIds: readonly string[];
}

/** Whether a person who chose `scope` is told of it. */
export function isInScope(
  { kind, numberIds }: NotificationScope,
  userId: string,
  subject: Subject,
): boolean {
  if (kind === 'all' || subject.userIds.includes(userId)) return true;
  if (kind === 'numbers') {
    return subject.numberId !== null && numberIds.includes(subject.numberId);
  }
  // A number in trouble is nobody's conversation.
  return subject.conversationId === null || subject.assigneeId === userId;
}
