import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Document as KnowledgeDocument } from '@sosia/core/contract';
import { useCan } from '../../api/me.ts';
import { useVerb } from '../../api/useVerb.ts';
import { useWords } from '../../i18n/useWords.ts';
import { ConfirmDialog } from '../../ui/dialogs/ConfirmDialog.tsx';
import { DialogButton } from '../../ui/dialogs/DialogButton.tsx';
import { VerbButton } from '../../ui/VerbButton.tsx';
import { DocumentStatusLine, useFailureText } from '../DocumentStatusLine.tsx';
import { Notice } from '../Notice.tsx';

/** The replacement that is being read, or that failed. */
export function ReplacementNotice({ document }: { document: KnowledgeDocument }) {
  const t = useWords();
  const canWrite = useCan('knowledge:write');
  const failureText = useFailureText();
  const { id, replacement } = document;
  if (!replacement) return null;
  const values = { name: replacement.sourceName ?? '' };
  if (replacement.failureCode === null) {
    return (
      <Notice
        severity="info"
        title={t(
          values.name ? 'contents.replace.pendingNamed' : 'contents.replace.pending',
          values,
        )}
        hint={t('contents.replace.pendingHint')}
      >
        <Box sx={{ width: { xs: '100%', sm: 260 } }}>
          <DocumentStatusLine document={document} />
        </Box>
        {canWrite && <DropButton document={document} label={t('contents.replace.stop')} />}
      </Notice>
    );
  }
  return (
    <Notice
      severity="error"
      title={t(values.name ? 'contents.replace.failedNamed' : 'contents.replace.failed', values)}
      hint={`${failureText({ ...document, ...replacement })} ${t('contents.replace.kept')}`}
    >
      {canWrite && (
        <>
          <VerbButton
            variant="outlined"
            color="inherit"
            path={`/documents/${id}/replacement/retry`}
          >
            {t('actions.retry')}
          </VerbButton>
          <DropButton document={document} label={t('contents.replace.dismiss')} />
        </>
      )}
    </Notice>
  );
}

/**
 * Discards the replacement. A file still exists where it came from, but pairs exist nowhere else:
 * discarding them needs confirmation.
 */
function DropButton({ document, label }: { document: KnowledgeDocument; label: string }) {
  const t = useWords();
  const drop = useVerb(`/documents/${document.id}/replacement`, { method: 'DELETE' });
  if (document.source !== 'faq') {
    return (
      <Button color="inherit" loading={drop.isPending} onClick={() => drop.mutate()}>
        {label}
      </Button>
    );
  }
  return (
    <DialogButton
      color="inherit"
      loading={drop.isPending}
      dialog={(close) => (
        <ConfirmDialog
          isDangerous
          isBusy={drop.isPending}
          title={t('contents.replace.dropPairsTitle')}
          hint={t('contents.replace.dropPairsHint')}
          confirm={t('actions.discard')}
          cancel={t('contents.replace.keepPairs')}
          onConfirm={() => drop.mutate()}
          onClose={close}
        />
      )}
    >
      {label}
    </DialogButton>
  );
}
