import { Box, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { t } from '../i18n/words.ts';
import { ContradictionList } from './ContradictionList.tsx';
import { reportQuery } from './contradiction-requests.ts';

/** On a document's page: where it contradicts other texts; one quiet line when it does not. */
export function DocumentContradictions({ id }: { id: string }) {
  const { data } = useQuery(reportQuery({ resource: 'documents', id }));
  return (
    <Box component="section" sx={{ mb: 3 }}>
      {Boolean(data?.total) && (
        <Typography variant="h2" sx={{ mb: 1 }}>
          {t('contradictions.title')}
        </Typography>
      )}
      <ContradictionList resource="documents" id={id} />
    </Box>
  );
}
