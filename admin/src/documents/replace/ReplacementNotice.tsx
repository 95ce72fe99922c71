import { Box, Button } from '@mui/material';
import type { Document as KnowledgeDocument } from '@sosia/core/contract';
import { useCan, useVerb } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import { ConfirmDialog, DialogButton, VerbButton } from '../../ui/index.ts';
import { DocumentStatusLine, failureText } from '../DocumentStatusLine.tsx';
import { Notice } from '../Notice.tsx';

/** The replacement that is being read, or that failed. */
export function ReplacementNotice({ document }: { document: KnowledgeDocument }) {
  const canWrite = useCan('knowledge:write');
  const { replacement } = document;
  if (!replacement) return null;
  const { sourceName: name, failureCode } = replacement;
  const isFailed = failureCode !== null;
  const kind = isFailed ? 'failed' : 'pending';
  return (
    <Notice
      severity={isFailed ? 'error' : 'info'}
      title={name ? t(`contents.replace.${kind}Named`, { name }) : t(`contents.replace.${kind}`)}
      hint={
        isFailed
          ? `${failureText({ ...document, ...replacement })} ${t('contents.replace.kept')}`
          : t('contents.replace.pendingHint')
      }
    >
      {!isFailed && (
        <Box sx={{ width: { xs: '100%', sm: 260 } }}>
          <DocumentStatusLine document={document} />
        </Box>
      )}
      {canWrite && isFailed && (
        <VerbButton variant="outlined" color="inherit" path={`${replacementOf(document)}/retry`}>
          {t('actions.retry')}
        </VerbButton>
      )}
      {canWrite && (
        <DropButton document={document}>
          {t(isFailed ? 'contents.replace.dismiss' : 'contents.replace.stop')}
        </DropButton>
      )}
    </Notice>
  );
}

const replacementOf = ({ id }: KnowledgeDocument) => `/documents/${id}/replacement`;

/**
 * Discards the replacement. A file still exists where it came from, but pairs exist nowhere else:
 * discarding them needs confirmation.
 */
function DropButton({ document, children }: { document: KnowledgeDocument; children: string }) {
  const drop = useVerb(replacementOf(document), { method: 'DELETE' });
  if (document.source !== 'faq') {
    return (
      <Button color="inherit" loading={drop.isPending} onClick={() => drop.mutate()}>
        {children}
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
      {children}
    </DialogButton>
  );
}
