import type { Conversation } from '@sosia/core/contract';
import { useWords } from '../i18n/useWords.ts';
import { kindKey } from './content/message-kind.ts';

/** What the server writes for a message without words: `[image]`. */
const KIND = /^\[([a-z_]+)\]$/;

/** The newest message of a conversation in one line, its kind in the reader's words. */
export function usePreview(): (conversation: Pick<Conversation, 'lastMessagePreview'>) => string {
  const t = useWords();
  return ({ lastMessagePreview }) => {
    const kind = KIND.exec(lastMessagePreview)?.[1];
    return kind ? t(kindKey(kind)) : lastMessagePreview;
  };
}
