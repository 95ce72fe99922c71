import CloseIcon from '@mui/icons-material/Close';
import { Box, Button, IconButton, InputBase, Typography } from '@mui/material';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useMe } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import { RetrievalView } from '../../trace/RetrievalView.tsx';
import { FailedState, Quiet } from '../../ui/index.ts';
import { RetrievalLimitsForm } from './RetrievalLimitsForm.tsx';
import type { RetrievalTrialState } from './useRetrievalTrial.ts';

interface Props {
  title: string;
  trial: RetrievalTrialState;
  /** Below the question: whose limits apply. */
  children?: ReactNode;
  /** Where the limits are saved. */
  footer: ReactNode;
}

/**
 * Asks the knowledge as a contact would: what is found, what would enter an answer, and why not.
 */
export function RetrievalTrial({ title, trial, children, footer }: Props) {
  const me = useMe();
  const { search, retrieval } = trial;
  return (
    <>
      <AskForm title={title} trial={trial}>
        {children}
      </AskForm>
      {search.error && <FailedState error={search.error} />}
      {retrieval && (
        <Box aria-live="polite" sx={{ mt: 2.5, display: 'grid', gap: 2 }}>
          <RetrievalLimitsForm trial={trial} retrieval={retrieval} footer={footer} />
          {me?.system.isOffline && <Quiet variant="caption">{t('retrievalTrial.offline')}</Quiet>}
          <RetrievalView retrieval={retrieval} isFolded />
          <Explanation />
        </Box>
      )}
    </>
  );
}

function AskForm({ title, trial, children }: Pick<Props, 'title' | 'trial' | 'children'>) {
  const id = useId();
  const [question, setQuestion] = useState('');
  const { search } = trial;
  const ask = (event: FormEvent) => {
    event.preventDefault();
    if (question.trim()) search.mutate(question.trim());
  };
  return (
    <Box component="form" role="search" onSubmit={ask} sx={{ display: 'grid', gap: 2.5 }}>
      <Typography component="label" htmlFor={id} variant="h2">
        {title}
      </Typography>
      <Box sx={askRow}>
        <InputBase
          id={id}
          value={question}
          onChange={(event) => setQuestion(event.target.value)}
          placeholder={t('documents.askPlaceholder')}
          slotProps={{ input: { maxLength: 2000 } }}
          sx={{ flex: 1, minWidth: 0, fontSize: '1.0625rem' }}
        />
        {search.data && (
          <IconButton
            aria-label={t('documents.askClear')}
            onClick={() => {
              search.reset();
              setQuestion('');
            }}
          >
            <CloseIcon fontSize="small" />
          </IconButton>
        )}
        <Button type="submit" variant="contained" loading={search.isPending}>
          {t('documents.askButton')}
        </Button>
      </Box>
      {children}
    </Box>
  );
}

const askRow = {
  display: 'flex',
  alignItems: 'center',
  gap: 1,
  mt: -1,
  pl: 2,
  pr: 0.75,
  minHeight: 56,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.default',
  '&:focus-within': { borderColor: 'primary.main' },
} as const;

const EXPLAINED = ['explainSimilarity', 'explainWords', 'explainPlace'] as const;

function Explanation() {
  return (
    <Box component="details" sx={{ '& > summary': { cursor: 'pointer' } }}>
      <Box component="summary" sx={{ fontWeight: 600, fontSize: '0.9375rem', minHeight: 32 }}>
        {t('retrievalTrial.explain')}
      </Box>
      {EXPLAINED.map((key) => (
        <Typography key={key} variant="body2" sx={{ mt: 0.75 }}>
          {t(`retrievalTrial.${key}`)}
        </Typography>
      ))}
    </Box>
  );
}
