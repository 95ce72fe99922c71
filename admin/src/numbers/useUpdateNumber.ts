import type { ChannelNumber, UpdateNumber } from '@sosia/core/contract';
import { useUpdate } from 'ra-core';
import { useNotices } from '../api/index.ts';
import { t } from '../i18n/words.ts';

export function useUpdateNumber({ id }: ChannelNumber) {
  const notices = useNotices();
  const [update, { isPending }] = useUpdate<ChannelNumber>('numbers', undefined, {
    onSuccess: () => notices.done(t('numbers.updated')),
    onError: (error) => notices.failed(error),
  });
  const change = (data: UpdateNumber) => void update('numbers', { id, data });
  return { change, isPending };
}
