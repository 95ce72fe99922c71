import type { Conversation } from '@sosia/core/contract';
import { useWords } from '../i18n/useWords.ts';
import { formatPhone } from '../ui/phone.ts';

/** What a contact is called: by name, otherwise by number. */
export function useContactName(): (
  contact: Pick<Conversation['contact'], 'name' | 'phone'>,
) => string {
  const t = useWords();
  return ({ name, phone }) => name || (phone && formatPhone(phone)) || t('chat.unnamed');
}
