import type { NotificationScope } from '../contract/index.ts';

/** What a notification is about, as needed to apply a person's scope. */
export interface NotificationSubject {
  /** The number whose queue it is in, or that has a problem. */
  numberId: string | null;
  conversationId: string | null;
  /** Who is assigned the conversation. */
  assigneeId: string | null;
  /** The people it names. */
  userIds: readonly string[];
}

/** Whether a person who chose `scope` is notified of it. */
export function isInScope(
  { kind, numberIds }: NotificationScope,
  userId: string,
  subject: NotificationSubject,
): boolean {
  if (kind === 'all' || subject.userIds.includes(userId)) return true;
  if (kind === 'numbers') {
    return subject.numberId !== null && numberIds.includes(subject.numberId);
  }
  // A problem with a number concerns everybody: it is no one's conversation.
  return subject.conversationId === null || subject.assigneeId === userId;
}
