import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReindexStatus } from '@sosia/core/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import type { ReactNode } from 'react';
import { useCan } from '../../api/me.ts';
import { useWords } from '../../i18n/useWords.ts';
import { ProgressLine } from '../../ui/ProgressLine.tsx';
import { reindexQuery, startReindex } from '../document-requests.ts';
import { useDocumentAction } from '../useDocumentAction.ts';

/** Says when documents were prepared for the search by another model, and has that done anew. */
export function ReindexNotice() {
  const t = useWords();
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
  return data.failed > 0 ? <Failed status={data} /> : <Needed status={data} />;
}

function Needed({ status }: { status: ReindexStatus }) {
  const t = useWords();
  return (
    <Notice
      title={t('contents.reindex.needed', { smart_count: status.outdated })}
      hint={t('contents.reindex.neededHint')}
    >
      <StartButton label={t('contents.reindex.start')} />
    </Notice>
  );
}

function Failed({ status }: { status: ReindexStatus }) {
  const t = useWords();
  const translate = useTranslate();
  return (
    <Notice
      title={t('contents.reindex.failed', { smart_count: status.failed })}
      hint={translate(`documents.failure.${status.failureCode}`, {
        _: t('documents.failure.other'),
      })}
    >
      <StartButton label={t('actions.retry')} />
    </Notice>
  );
}

function StartButton({ label }: { label: string }) {
  const canWrite = useCan('knowledge:write');
  const start = useDocumentAction(() => startReindex());
  if (!canWrite) return null;
  return (
    <Button variant="contained" loading={start.isPending} onClick={() => start.mutate()}>
      {label}
    </Button>
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

interface NoticeProps {
  title: string;
  hint: string;
  children: ReactNode;
}

function Notice({ title, hint, children }: NoticeProps) {
  return (
    <Box component="section" aria-live="polite" sx={notice}>
      <Box sx={{ flex: '1 1 300px', minWidth: 0 }}>
        <strong>{title}</strong>
        <Box>{hint}</Box>
      </Box>
      {children}
    </Box>
  );
}

const notice = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 2,
  p: 2,
  mb: 3,
  borderRadius: 1,
  bgcolor: 'tint.attendant',
  color: 'tint.attendantInk',
} as const;
