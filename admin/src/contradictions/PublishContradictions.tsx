import { Box, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useCan } from '../api/index.ts';
import { t } from '../i18n/words.ts';
import { ContradictionList } from './ContradictionList.tsx';
import { reportQuery } from './contradiction-requests.ts';
import { useCheck } from './useCheck.ts';

interface Props {
  personaId: string;
  /** Saves unsaved edits, so that the check reads what will be published. */
  save: () => Promise<unknown>;
}

/**
 * Before publishing, checks for contradictions once, unless the current draft was already checked.
 */
export function PublishContradictions({ personaId, save }: Props) {
  const canCheck = useCan('personas:write');
  const subject = { resource: 'personas', id: personaId } as const;
  const { data, refetch } = useQuery(reportQuery(subject));
  const { mutate: check } = useCheck(subject);
  const hasAsked = useRef(false);
  useEffect(() => {
    if (hasAsked.current || !canCheck) return;
    hasAsked.current = true;
    void (async () => {
      await save();
      const { data: now } = await refetch();
      if (now && ['never', 'stale', 'failed'].includes(now.check.status)) check();
    })();
  }, [canCheck, save, refetch, check]);
  const total = data?.total ?? 0;
  return (
    <Box component="section" sx={{ mb: 2 }}>
      <Typography variant="h4" component="h3" sx={{ mb: 1 }}>
        {t('contradictions.title')}
      </Typography>
      {total > 0 && (
        <Typography variant="body2" sx={{ mb: 1 }}>
          {t('contradictions.publishHint')}
        </Typography>
      )}
      <ContradictionList {...subject} />
    </Box>
  );
}
