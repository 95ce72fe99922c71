import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import type { Contradiction } from '@sosia/core/contract';
import { useState } from 'react';
import { useCan } from '../api/me.ts';
import { useErrorText } from '../api/useErrorText.ts';
import { useWords } from '../i18n/useWords.ts';
import { FailedState } from '../ui/lists/FailedState.tsx';
import { CheckState } from './CheckState.tsx';
import { ContradictionCard } from './ContradictionCard.tsx';
import type { ContradictionSubject } from './contradiction-requests.ts';
import { useContradictions } from './useContradictions.ts';

/**
 * Where a document, or a persona with its documents, contradicts itself. Informational only: it
 * blocks nothing.
 */
export function ContradictionList(subject: ContradictionSubject) {
  const t = useWords();
  const errorText = useErrorText();
  const canWrite = useCan('knowledge:write');
  const { report, check, dismissal } = useContradictions(subject);
  const [isDismissedShown, setDismissedShown] = useState(false);
  if (report.isPending) return <Skeleton variant="rounded" height={72} />;
  if (!report.data) {
    return <FailedState error={report.error} onRetry={() => void report.refetch()} />;
  }
  const dismissed = report.data.data.filter(({ isDismissed }) => isDismissed);
  const open = report.data.data.filter(({ isDismissed }) => !isDismissed);
  const error = check.error ?? dismissal.error;
  const cards = (list: Contradiction[]) => (
    <Box component="ul" sx={listStyle}>
      {list.map((one) => (
        <ContradictionCard
          key={one.id}
          contradiction={one}
          here={subject.id}
          onToggle={canWrite ? () => dismissal.mutate(one) : undefined}
          isPending={dismissal.isPending && dismissal.variables.id === one.id}
        />
      ))}
    </Box>
  );
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <CheckState
        report={report.data}
        onCheck={canWrite ? () => check.mutate() : undefined}
        isPending={check.isPending}
      />
      {error && (
        <Typography role="alert" variant="body2" sx={{ color: 'error.main' }}>
          {errorText(error)}
        </Typography>
      )}
      {open.length > 0 && cards(open)}
      {dismissed.length > 0 && (
        <Button
          size="small"
          color="inherit"
          aria-expanded={isDismissedShown}
          onClick={() => setDismissedShown(!isDismissedShown)}
          sx={{ justifySelf: 'start', color: 'text.secondary' }}
        >
          {t('contradictions.dismissed', { smart_count: dismissed.length })}
        </Button>
      )}
      {isDismissedShown && dismissed.length > 0 && cards(dismissed)}
    </Box>
  );
}

const listStyle = {
  listStyle: 'none',
  m: 0,
  p: 0,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
  '& > li + li': { borderTop: 1, borderColor: 'divider' },
} as const;
