import { Box } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { t } from '../i18n/words.ts';
import { Pill } from '../ui/index.ts';
import { countsQuery } from './contradiction-requests.ts';

/** In the list of documents: how many open contradictions a document has; nothing when none. */
export function ContradictionCountPill({ documentId }: { documentId: string }) {
  const { data } = useQuery(countsQuery);
  const count = data?.get(documentId) ?? 0;
  if (count === 0) return null;
  return (
    <Box sx={{ alignSelf: 'flex-start', pt: 0.25 }}>
      <Pill tone="human">{t('contradictions.count', { smart_count: count })}</Pill>
    </Box>
  );
}
