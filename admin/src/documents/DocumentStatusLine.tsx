import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import type { Document as KnowledgeDocument } from '@sosia/core/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'react-admin';
import { request } from '../api/http.ts';
import { useCan } from '../api/me.ts';
import { useErrorText } from '../api/useErrorText.ts';
import { useWords } from '../i18n/useWords.ts';
import { Pill } from '../ui/Pill.tsx';

/** How a document is: ready, being read and how far, or failed and why. */
export function DocumentStatusLine({ document }: { document: KnowledgeDocument }) {
  const t = useWords();
  switch (document.status) {
    case 'ready':
      return (
        <Box sx={{ pl: { xs: 5, sm: 0 } }}>
          <Pill tone="good">{t('documents.status.ready')}</Pill>
        </Box>
      );
    case 'failed':
      return <Failure document={document} />;
    default:
      return <Progress document={document} />;
  }
}

function Progress({ document }: { document: KnowledgeDocument }) {
  const t = useWords();
  const translate = useTranslate();
  const { progress } = document;
  const value = progress?.total ? (progress.done / progress.total) * 100 : undefined;
  const step = progress
    ? translate(`documents.step.${progress.step}`, { _: t('documents.step.other') })
    : t(`documents.status.${document.status as 'pending' | 'processing'}`);
  return (
    <Box sx={{ width: { xs: '100%', sm: 200 }, pl: { xs: 5, sm: 0 }, flex: 'none' }}>
      <Box sx={{ fontSize: 14, color: 'text.secondary', mb: 0.5 }} role="status">
        {step}
        {progress?.total ? ` · ${t('documents.step.progress', progress)}` : ''}
      </Box>
      <LinearProgress
        aria-label={step}
        variant={value === undefined ? 'indeterminate' : 'determinate'}
        value={value}
        sx={{ borderRadius: 2, height: 6, bgcolor: 'tint.thread' }}
      />
    </Box>
  );
}

export function useFailureText(): (document: KnowledgeDocument) => string {
  const t = useWords();
  const translate = useTranslate();
  return ({ failureCode, failureMessage }) =>
    translate(`documents.failure.${failureCode}`, {
      _: failureMessage ?? t('documents.failure.other'),
    });
}

function Failure({ document }: { document: KnowledgeDocument }) {
  const failureText = useFailureText();
  return (
    <Box
      sx={{
        position: 'relative',
        zIndex: 1,
        mt: 1,
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1.5,
      }}
    >
      <Box sx={{ flex: '1 1 240px', color: 'error.main', fontSize: '0.9375rem' }}>
        {failureText(document)}
      </Box>
      <RetryButton id={document.id} />
    </Box>
  );
}

export function RetryButton({ id }: { id: string }) {
  const t = useWords();
  const client = useQueryClient();
  const notify = useNotify();
  const errorText = useErrorText();
  const canWrite = useCan('knowledge:write');
  const retry = useMutation({
    mutationFn: () => request(`/documents/${id}/retry`, { method: 'POST', body: {} }),
    onError: (error) => notify(errorText(error), { type: 'error' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['documents'] }),
  });
  if (!canWrite) return null;
  return (
    <Button variant="outlined" loading={retry.isPending} onClick={() => retry.mutate()}>
      {t('documents.retry')}
    </Button>
  );
}
