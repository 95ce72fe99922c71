import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import type { ChannelNumber } from '@sosia/core/contract';
import { useGetList } from 'ra-core';
import { useState } from 'react';
import { useCan } from '../api/me.ts';
import { useWords } from '../i18n/useWords.ts';
import { Page } from '../layout/Page.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FailedState } from '../ui/FailedState.tsx';
import { AccountList } from './AccountList.tsx';
import { ConnectNumberDialog } from './ConnectNumberDialog.tsx';
import { NumberCard } from './NumberCard.tsx';
import { SandboxHelp } from './SandboxHelp.tsx';
import { TemplateList } from './TemplateList.tsx';

export default function NumberList() {
  const t = useWords();
  const canWrite = useCan('numbers:write');
  const [isConnecting, setConnecting] = useState(false);
  const { data, error, refetch } = useGetList<ChannelNumber>('numbers', {
    sort: { field: 'createdAt', order: 'ASC' },
    pagination: { page: 1, perPage: 100 },
  });
  const connect = canWrite && (
    <Button variant="contained" startIcon={<AddIcon />} onClick={() => setConnecting(true)}>
      {t('numbers.connect')}
    </Button>
  );
  return (
    <Page title={t('numbers.title')} lead={t('numbers.lead')} actions={connect}>
      {error && !data && <FailedState error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && (
        <EmptyState title={t('numbers.emptyTitle')} hint={t('numbers.emptyHint')}>
          {connect}
        </EmptyState>
      )}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 340px), 1fr))',
        }}
      >
        {!data && !error && [1, 2].map((key) => <NumberSkeleton key={key} />)}
        {data?.map((number) => (
          <NumberCard key={number.id} number={number} />
        ))}
      </Box>
      <AccountList />
      <TemplateList />
      <SandboxHelp />
      {isConnecting && <ConnectNumberDialog onClose={() => setConnecting(false)} />}
    </Page>
  );
}

function NumberSkeleton() {
  return <Skeleton variant="rounded" height={236} />;
}
