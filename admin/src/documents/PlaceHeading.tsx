import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { t } from '../i18n/words.ts';
import { Quiet } from '../ui/index.ts';

interface Props {
  level: 'h2' | 'h3';
  pills: ReactNode;
  page: number | null;
  children: ReactNode;
}

/** The place in a document that a card shows: its heading, its pills, and its page. */
export function PlaceHeading({ level, pills, page, children }: Props) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1, mb: 0.75 }}>
      <Typography variant="h4" component={level} sx={{ flex: 1, overflowWrap: 'anywhere' }}>
        {children}
      </Typography>
      {pills}
      {page !== null && (
        <Quiet variant="caption" sx={{ flex: 'none' }}>
          {t('documents.page', { page })}
        </Quiet>
      )}
    </Box>
  );
}
