import Button from '@mui/material/Button';
import type { Persona } from '@sosia/core/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'ra-core';
import { useErrorText } from '../../api/useErrorText.ts';
import { useWords } from '../../i18n/useWords.ts';
import { unarchivePersona } from '../persona-requests.ts';

export function UnarchiveButton({ persona }: { persona: Persona }) {
  const t = useWords();
  const client = useQueryClient();
  const notify = useNotify();
  const errorText = useErrorText();
  const unarchive = useMutation({
    mutationFn: () => unarchivePersona(persona.id),
    onSuccess: async () => {
      notify(t('personas.unarchived', { name: persona.name }), { type: 'success' });
      await client.invalidateQueries({ queryKey: ['personas'] });
    },
    onError: (error) => notify(errorText(error), { type: 'error' }),
  });
  return (
    <Button
      variant="outlined"
      loading={unarchive.isPending}
      onClick={() => unarchive.mutate()}
      sx={{ px: { xs: 1.25, sm: 2 } }}
    >
      {t('personas.unarchive')}
    </Button>
  );
}
