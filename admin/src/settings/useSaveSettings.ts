import type { Settings, UpdateSettings } from '@sosia/core/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'ra-core';
import { request } from '../api/http.ts';
import { useWords } from '../i18n/useWords.ts';

/** Saves what is given of the settings, and says so. */
export function useSaveSettings() {
  const t = useWords();
  const notify = useNotify();
  const client = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (body: UpdateSettings) => request<Settings>('/settings', { method: 'PATCH', body }),
    onSuccess: (saved) => {
      client.setQueryData(['settings'], saved);
      void client.invalidateQueries({ queryKey: ['me'] });
      notify(t('organization.saved'), { type: 'success' });
    },
  });
  return { save: mutate, isPending, error };
}
