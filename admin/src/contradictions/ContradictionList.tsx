import { Box, Button, Paper, Skeleton } from '@mui/material';
import type { Contradiction } from '@sosia/core/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { t } from '../i18n/words.ts';
import { Loaded, ROWS } from '../ui/index.ts';
import { CheckState } from './CheckState.tsx';
import { ContradictionCard } from './ContradictionCard.tsx';
import { type ContradictionSubject, reportQuery } from './contradiction-requests.ts';

/**
 * Where a document, or a persona with its documents, contradicts itself. Informational only: it
 * blocks nothing.
 */
export function ContradictionList(subject: ContradictionSubject) {
  const query = useQuery(reportQuery(subject));
  const [isDismissedShown, setDismissedShown] = useState(false);
  return (
    <Loaded query={query} skeleton={<Skeleton variant="rounded" height={72} />}>
      {(report) => {
        const dismissed = report.data.filter(({ isDismissed }) => isDismissed);
        const open = report.data.filter(({ isDismissed }) => !isDismissed);
        return (
          <Box sx={{ display: 'grid', gap: 1.5 }}>
            <CheckState subject={subject} report={report} />
            <Cards list={open} here={subject.id} />
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
            {isDismissedShown && <Cards list={dismissed} here={subject.id} />}
          </Box>
        );
      }}
    </Loaded>
  );
}

function Cards({ list, here }: { list: Contradiction[]; here: string }) {
  if (list.length === 0) return null;
  return (
    <Paper variant="outlined" component="ul" sx={ROWS}>
      {list.map((one) => (
        <ContradictionCard key={one.id} contradiction={one} here={here} />
      ))}
    </Paper>
  );
}
