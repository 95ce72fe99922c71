import type { Settings, UpdateSettings } from '@sosia/core/contract';
import { useQueryClient } from '@tanstack/react-query';
import { changesOf, useVerb } from '../api/index.ts';
import { t, type WordKey } from '../i18n/words.ts';
import { settingsQuery } from './settings-query.ts';

/** Saves the changed settings, and shows a notice. */
export function useSaveSettings(settings: Settings, done: WordKey = 'organization.saved') {
  const client = useQueryClient();
  return useVerb<Settings, UpdateSettings>('/settings', {
    method: 'PATCH',
    body: (values) => changesOf(values, settings),
    stale: [['me']],
    done: t(done),
    showsError: true,
    onSuccess: (saved) => client.setQueryData(settingsQuery.queryKey, saved),
  });
}
