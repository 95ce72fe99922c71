import type { Conversation } from '@sosia/core/contract';
import { kindName } from './content/kind-name.ts';

/** What the server writes for a message without words: `[image]`. */
const KIND = /^\[([a-z_]+)\]$/;

/** The newest message of a conversation in one line; its kind is named in the reader's language. */
export function previewOf({
  lastMessagePreview,
}: Pick<Conversation, 'lastMessagePreview'>): string {
  const kind = KIND.exec(lastMessagePreview)?.[1];
  return kind ? kindName(kind) : lastMessagePreview;
}
