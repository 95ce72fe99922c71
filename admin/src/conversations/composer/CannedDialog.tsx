import { Box, Button } from '@mui/material';
import { useCan } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import { DialogButton, DialogShell, EmptyState, ListRow, ROWS } from '../../ui/index.ts';
import { CannedFormDialog } from './CannedFormDialog.tsx';
import { useCannedReplies } from './useCannedReplies.ts';

/** The canned replies that everybody inserts with `/`: read, added, changed and removed. */
export function CannedDialog({ onClose }: { onClose: () => void }) {
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
