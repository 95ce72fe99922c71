import type { ChannelNumber, UpdateNumber } from '@sosia/core/contract';
import { useNotify, useUpdate } from 'ra-core';
import { useErrorText } from '../api/useErrorText.ts';
import { useWords } from '../i18n/useWords.ts';

export function useUpdateNumber(number: ChannelNumber) {
  const t = useWords();
  const notify = useNotify();
  const errorText = useErrorText();
  const [update, { isPending }] = useUpdate<ChannelNumber>();
  const change = (data: UpdateNumber) =>
    void update(
      'numbers',
      { id: number.id, data, previousData: number },
      {
        onSuccess: () => notify(t('numbers.updated'), { type: 'success' }),
        onError: (error) => notify(errorText(error), { type: 'error' }),
      },
    );
  return { change, isPending };
}
