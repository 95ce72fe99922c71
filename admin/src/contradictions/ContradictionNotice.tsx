import { Alert, Button } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { t } from '../i18n/words.ts';
import { DialogShell } from '../ui/index.ts';
import { ContradictionList } from './ContradictionList.tsx';
import { reportQuery } from './contradiction-requests.ts';

/** In the studio: nothing while there are no contradictions, otherwise one line that opens them. */
export function ContradictionNotice({ personaId }: { personaId: string }) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const subject = { resource: 'personas', id: personaId } as const;
  const { data } = useQuery(reportQuery(subject));
  if (!isOpen && !data?.total) return null;
  return (
    <>
      <Alert
        severity="warning"
        sx={{ borderRadius: 0, alignItems: 'center', py: 0 }}
        action={
          <Button color="inherit" size="small" onClick={() => setOpen(true)}>
            {t('actions.see')}
          </Button>
        }
      >
        {t('contradictions.notice', { smart_count: data?.total ?? 0 })}
      </Alert>
      {isOpen && (
        <DialogShell
          size="md"
          title={t('contradictions.title')}
          onClose={close}
          actions={
            <Button color="inherit" onClick={close}>
              {t('actions.close')}
            </Button>
          }
        >
          <ContradictionList {...subject} />
        </DialogShell>
      )}
    </>
  );
}
