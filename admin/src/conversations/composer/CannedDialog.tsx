import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { CannedReply } from '@sosia/core/contract';
import { useState } from 'react';
import { useCan } from '../../api/me.ts';
import { useWords } from '../../i18n/useWords.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { CannedForm } from './CannedForm.tsx';
import { CannedOption } from './CannedOption.tsx';
import { useCannedReplies } from './useCannedReplies.ts';

/** The texts that everybody writes by `/`: read, added, changed and removed. */
export function CannedDialog({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const replies = useCannedReplies();
  const canWrite = useCan('conversations:write');
  const [open, setOpen] = useState<CannedReply | 'new' | null>(null);
  const back = () => setOpen(null);
  if (open) {
    return (
      <FormDialog title={t(open === 'new' ? 'canned.add' : 'canned.edit')} onClose={back}>
        <CannedForm reply={open === 'new' ? null : open} onDone={back} />
      </FormDialog>
    );
  }
  return (
    <FormDialog title={t('canned.title')} onClose={onClose}>
      {replies.length === 0 && (
        <EmptyState title={t('canned.emptyTitle')} hint={t('canned.emptyHint')} />
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {replies.map((reply) => (
          <Box
            component="li"
            key={reply.id}
            sx={{ display: 'flex', gap: 1, py: 1, borderBottom: 1, borderColor: 'divider' }}
          >
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <CannedOption shortcut={reply.shortcut} text={reply.text} isActive={false} />
            </Box>
            {canWrite && (
              <Button
                color="inherit"
                aria-label={`${t('canned.edit')}: /${reply.shortcut}`}
                onClick={() => setOpen(reply)}
              >
                {t('canned.change')}
              </Button>
            )}
          </Box>
        ))}
      </Box>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', mt: 2 }}>
        <Button color="inherit" onClick={onClose}>
          {t('actions.close')}
        </Button>
        {canWrite && (
          <Button variant="contained" onClick={() => setOpen('new')}>
            {t('canned.add')}
          </Button>
        )}
      </Box>
    </FormDialog>
  );
}
