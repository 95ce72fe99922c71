import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Switch from '@mui/material/Switch';
import type { ProviderAccount } from '@sosia/core/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'ra-core';
import { request } from '../api/http.ts';
import { useErrorText } from '../api/useErrorText.ts';
import { useWords } from '../i18n/useWords.ts';

/** Whether files are deleted at the provider once they are kept here. */
export function DeleteMediaSwitch({ account }: { account: ProviderAccount }) {
  const t = useWords();
  const client = useQueryClient();
  const notify = useNotify();
  const errorText = useErrorText();
  const save = useMutation({
    mutationFn: (deleteMedia: boolean) =>
      request<ProviderAccount>(`/provider-accounts/${account.id}`, {
        method: 'PATCH',
        body: { deleteMedia },
      }),
    onError: (error) => notify(errorText(error), { type: 'error' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['provider-accounts'] }),
  });
  const helpId = `delete-media-${account.id}`;
  return (
    <div>
      <FormControlLabel
        label={t('media.deleteAtProvider')}
        control={
          <Switch
            checked={save.isPending ? save.variables : account.deleteMedia}
            onChange={(_event, isOn) => save.mutate(isOn)}
            slotProps={{ input: { 'aria-describedby': helpId } }}
          />
        }
      />
      <FormHelperText id={helpId} sx={{ m: 0 }}>
        {t('media.deleteAtProviderHelp')}
      </FormHelperText>
    </div>
  );
}
