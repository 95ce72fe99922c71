import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useCan } from '../../api/me.ts';
import { useWords } from '../../i18n/useWords.ts';
import { ProgressLine } from '../../ui/files/ProgressLine.tsx';
import { VerbButton } from '../../ui/VerbButton.tsx';
import { useFailureText } from '../DocumentStatusLine.tsx';
import { reindexQuery } from '../document-requests.ts';
import { Notice } from '../Notice.tsx';

/** Says when documents were indexed with another model, and lets them be reindexed. */
export function ReindexNotice() {
  const t = useWords();
  const failureText = useFailureText();
  const { data } = useQuery(reindexQuery);
  if (!data || data.outdated === 0) return null;
  if (data.running > 0) {
    return (
      <Notice
        title={t('contents.reindex.running', { smart_count: data.running })}
        hint={t('contents.reindex.runningHint')}
      >
        <Progress {...data.passages} />
      </Notice>
    );
  }
  if (data.failed > 0) {
    return (
      <Notice
        title={t('contents.reindex.failed', { smart_count: data.failed })}
        hint={failureText(data)}
      >
        <StartButton label={t('actions.retry')} />
      </Notice>
    );
  }
  return (
    <Notice
      title={t('contents.reindex.needed', { smart_count: data.outdated })}
      hint={t('contents.reindex.neededHint')}
    >
      <StartButton label={t('contents.reindex.start')} />
    </Notice>
  );
}

function StartButton({ label }: { label: string }) {
  const canWrite = useCan('knowledge:write');
  if (!canWrite) return null;
  return (
    <VerbButton variant="contained" path="/knowledge/reindex" verb={{ stale: [['documents']] }}>
      {label}
    </VerbButton>
  );
}

function Progress({ done, total }: { done: number; total: number }) {
  const t = useWords();
  const text = t('contents.reindex.progress', { done, total });
  return (
    <Box sx={{ width: { xs: '100%', sm: 220 } }}>
      <ProgressLine color="inherit" text={text} share={total > 0 ? done / total : 0} />
    </Box>
  );
}
