import type { Conversation } from '@sosia/core/contract';
import { t } from '../i18n/words.ts';
import { formatPhone } from '../ui/index.ts';

/** A contact's display name: the name if known, otherwise the number. */
export const nameOfContact = ({ name, phone }: Pick<Conversation['contact'], 'name' | 'phone'>) =>
  name || (phone && formatPhone(phone)) || t('chat.unnamed');
