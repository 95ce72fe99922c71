import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { ContradictionList } from './ContradictionList.tsx';
import { reportQuery } from './contradiction-requests.ts';

/** In the studio: nothing while all is well, else one line that opens what was found. */
export function ContradictionNotice({ personaId }: { personaId: string }) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
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
            {t('contradictions.show')}
          </Button>
        }
      >
        {t('contradictions.notice', { smart_count: data?.total ?? 0 })}
      </Alert>
      <Dialog
        open={isOpen}
        onClose={() => setOpen(false)}
        fullWidth
        maxWidth="md"
        aria-labelledby="contradictions-title"
      >
        <DialogTitle id="contradictions-title">{t('contradictions.title')}</DialogTitle>
        <DialogContent>
          <ContradictionList {...subject} />
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={() => setOpen(false)}>
            {t('actions.close')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
