import type { Conversation } from '@sosia/core/contract';
import { useWords } from '../i18n/useWords.ts';
import { formatPhone } from '../ui/index.ts';

/** A contact's display name: the name if known, otherwise the number. */
export function useContactName(): (
  contact: Pick<Conversation['contact'], 'name' | 'phone'>,
) => string {
  const t = useWords();
  return ({ name, phone }) => name || (phone && formatPhone(phone)) || t('chat.unnamed');
}
