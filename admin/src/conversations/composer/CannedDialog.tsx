import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useCan } from '../../api/me.ts';
import { useWords } from '../../i18n/useWords.ts';
import { DialogButton } from '../../ui/dialogs/DialogButton.tsx';
import { DialogShell } from '../../ui/dialogs/DialogShell.tsx';
import { EmptyState } from '../../ui/lists/EmptyState.tsx';
import { ListRow } from '../../ui/lists/ListRow.tsx';
import { ROWS } from '../../ui/lists/rows.ts';
import { CannedFormDialog } from './CannedFormDialog.tsx';
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
      <Box component="ul" sx={ROWS}>
        {replies.map((reply) => (
          <ListRow
            key={reply.id}
            title={`/${reply.shortcut}`}
            subtitle={reply.text}
            end={
              canWrite && (
                <DialogButton
                  color="inherit"
                  aria-label={`${t('canned.edit')}: /${reply.shortcut}`}
                  dialog={(close) => <CannedFormDialog reply={reply} onClose={close} />}
                >
                  {t('actions.edit')}
                </DialogButton>
              )
            }
          />
        ))}
      </Box>
    </DialogShell>
  );
}
