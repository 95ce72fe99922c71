import { Box, Button, CircularProgress } from '@mui/material';
import type { ContradictionReport } from '@sosia/core/contract';
import { useCan, useMe } from '../api/index.ts';
import { t } from '../i18n/words.ts';
import { Quiet, TimeAgo } from '../ui/index.ts';
import { type ContradictionSubject, isRunning } from './contradiction-requests.ts';
import { useCheck } from './useCheck.ts';

interface Props {
  subject: ContradictionSubject;
  report: ContradictionReport;
}

/** The progress of the search, never more than is known, and the button that searches again. */
export function CheckState({ subject, report }: Props) {
  const canWrite = useCan('knowledge:write');
  const search = useCheck(subject);
  const hasModel = useMe()?.system.isOffline === false;
  const { status, checkedAt, judgedBy, isPartial } = report.check;
  const isBusy = isRunning(report);
  const isDone = status === 'done';
  return (
    <Box
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5 }}
    >
      {isBusy && <CircularProgress size={16} aria-hidden="true" />}
      <Quiet role="status" sx={{ flex: '1 1 200px' }}>
        {t(`contradictions.state.${status}`)}
        {checkedAt && (isDone || status === 'stale') && (
          <>
            {' '}
            <TimeAgo at={checkedAt} />.
          </>
        )}
        {isDone && report.total === 0 && ` ${t('contradictions.none')}`}
        {isDone &&
          !judgedBy &&
          ` ${t(hasModel ? 'contradictions.byValuesThisTime' : 'contradictions.byValues')}`}
        {isDone && isPartial && ` ${t('contradictions.partial')}`}
      </Quiet>
      {canWrite && !isBusy && (
        <Button size="small" loading={search.isPending} onClick={() => search.mutate()}>
          {t(status === 'never' ? 'contradictions.check' : 'contradictions.checkAgain')}
        </Button>
      )}
    </Box>
  );
}
