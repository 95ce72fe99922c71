import { Box } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useCan } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import { ProgressLine, VerbButton } from '../../ui/index.ts';
import { failureText } from '../DocumentStatusLine.tsx';
import { reindexQuery } from '../document-requests.ts';
import { Notice } from '../Notice.tsx';

/** Says when documents were indexed with another model, and lets them be reindexed. */
export function ReindexNotice() {
  const canWrite = useCan('knowledge:write');
  const { data } = useQuery(reindexQuery);
  if (!data || data.outdated === 0) return null;
  const { outdated, running, failed, passages } = data;
  if (running > 0) {
    const { done, total } = passages;
    const text = t('contents.reindex.progress', { done, total });
    return (
      <Notice
        title={t('contents.reindex.running', { smart_count: running })}
        hint={t('contents.reindex.runningHint')}
      >
        <Box sx={{ width: { xs: '100%', sm: 220 } }}>
          <ProgressLine color="inherit" text={text} share={total > 0 ? done / total : 0} />
        </Box>
      </Notice>
    );
  }
  const hasFailed = failed > 0;
  return (
    <Notice
      title={
        hasFailed
          ? t('contents.reindex.failed', { smart_count: failed })
          : t('contents.reindex.needed', { smart_count: outdated })
      }
      hint={hasFailed ? failureText(data) : t('contents.reindex.neededHint')}
    >
      {canWrite && (
        <VerbButton variant="contained" path="/knowledge/reindex" verb={{ stale: [['documents']] }}>
          {t(hasFailed ? 'actions.retry' : 'contents.reindex.start')}
        </VerbButton>
      )}
    </Notice>
  );
}
