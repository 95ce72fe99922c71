import { Box, type ButtonProps } from '@mui/material';
import type { Document as KnowledgeDocument } from '@sosia/core/contract';
import { useCan } from '../api/index.ts';
import { t, translate } from '../i18n/words.ts';
import { formats, Pill, ProgressLine, VerbButton } from '../ui/index.ts';

interface Props {
  document: KnowledgeDocument;
}

/**
 * A document's status: ready, being read (with progress), or failed (with the reason), and the
 * possible actions.
 */
export function DocumentStatusLine({ document }: Props) {
  switch (document.status) {
    case 'ready':
      return <Pill tone="good">{t('documents.status.ready')}</Pill>;
    case 'failed':
    case 'cancelled':
      return <Failure document={document} />;
    default:
      return <Progress document={document} />;
  }
}

/** The current ingestion step, and its progress where known. */
function stepOf({ status, progress }: KnowledgeDocument): { text: string; share?: number } {
  if (!progress || status === 'pending') return { text: t('documents.status.pending') };
  const { step, done, total } = progress;
  const values = { done: formats.number(done), total: formats.number(total) };
  if (step === 'reading' && total > 1) {
    return { text: t('documents.step.pages', values), share: done / total };
  }
  const name = translate(`documents.step.${step}`, { _: t('documents.step.other') });
  if (step !== 'embedding') return { text: name };
  const count = t('documents.step.progress', values);
  return { text: `${name} · ${count}`, share: total ? done / total : undefined };
}

function Progress({ document }: Props) {
  const step = stepOf(document);
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <ProgressLine {...step} isWaiting={document.status === 'pending'} />
      <ReadingButton size="small" document={document} verb="cancel" />
    </Box>
  );
}

type Failed = Pick<KnowledgeDocument, 'failureCode'> & Partial<KnowledgeDocument>;

/** Why reading failed: the same texts as for a refusal, unless this means something else here. */
export function failureText({ status, source, failureCode, failureMessage }: Failed): string {
  if (status === 'cancelled') return t('documents.cancelledHint');
  if (source === 'url' && failureCode === 'empty') return t('documents.failure.empty_page');
  const other = failureMessage ?? t('documents.failure.other');
  const refusal = translate(`errors.${failureCode}`, { _: other });
  return translate(`documents.failure.${failureCode}`, { _: refusal });
}

/** Errors that reading the same file again would only repeat. */
const HOPELESS = new Set(
  'empty too_large unsupported_type wrong_type scanned_pdf password_protected damaged too_much_text unpacks_too_large'.split(
    ' ',
  ),
);

function Failure({ document }: Props) {
  const isFailed = document.status === 'failed';
  return (
    <Box sx={{ mt: 0.5, display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' }}>
      <Box sx={{ flex: '1 1 240px', fontSize: '0.9375rem' }} role="status">
        <Box component="span" sx={{ color: isFailed ? 'error.main' : 'text.secondary' }}>
          {failureText(document)}
        </Box>{' '}
        {document.passageCount > 0 && t('documents.stillAnswers')}
      </Box>
      {!HOPELESS.has(document.failureCode ?? '') && (
        <ReadingButton variant="outlined" document={document} verb="retry" />
      )}
    </Box>
  );
}

interface VerbProps extends Props, ButtonProps {
  verb: 'retry' | 'cancel';
}

/** Restarts or stops the reading, for those who may. */
export function ReadingButton({ document: { id, title }, verb, ...button }: VerbProps) {
  const canWrite = useCan('knowledge:write');
  if (!canWrite) return null;
  return (
    <VerbButton
      color="inherit"
      path={`/documents/${id}/${verb}`}
      aria-label={t(`documents.${verb}One`, { title })}
      {...button}
    >
      {t(`actions.${verb}`)}
    </VerbButton>
  );
}
