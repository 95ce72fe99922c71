import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useCan } from '../../api/me.ts';
import { useWords } from '../../i18n/useWords.ts';
import { DialogButton } from '../../ui/dialogs/DialogButton.tsx';
import { DialogShell } from '../../ui/dialogs/DialogShell.tsx';
import { EmptyState } from '../../ui/lists/EmptyState.tsx';
import { CannedFormDialog } from './CannedFormDialog.tsx';
import { CannedOption } from './CannedOption.tsx';
import { useCannedReplies } from './useCannedReplies.ts';

/** The canned replies that everybody inserts with `/`: read, added, changed and removed. */
export function CannedDialog({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const replies = useCannedReplies();
  const canWrite = useCan('conversations:write');
  return (
    <DialogShell
      title={t('canned.title')}
      onClose={onClose}
      actions={
        <>
          <Button color="inherit" onClick={onClose} sx={{ mr: 'auto' }}>
            {t('actions.close')}
          </Button>
          {canWrite && (
            <DialogButton
              variant="contained"
              dialog={(close) => <CannedFormDialog onClose={close} />}
            >
              {t('canned.add')}
            </DialogButton>
          )}
        </>
      }
    >
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
              <DialogButton
                color="inherit"
                aria-label={`${t('canned.edit')}: /${reply.shortcut}`}
                dialog={(close) => <CannedFormDialog reply={reply} onClose={close} />}
              >
                {t('actions.edit')}
              </DialogButton>
            )}
          </Box>
        ))}
      </Box>
    </DialogShell>
  );
}
