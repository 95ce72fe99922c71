import AddIcon from '@mui/icons-material/Add';
import { Box, Skeleton } from '@mui/material';
import type { ChannelNumber } from '@sosia/core/contract';
import { useAll, useCan } from '../api/index.ts';
import { t } from '../i18n/words.ts';
import { Page } from '../layout/Page.tsx';
import { DialogButton, EmptyState, FailedState } from '../ui/index.ts';
import { AccountList } from './AccountList.tsx';
import { ConnectNumberDialog } from './ConnectNumberDialog.tsx';
import { NumberCard } from './NumberCard.tsx';
import { SandboxHelp } from './SandboxHelp.tsx';
import { TemplateList } from './TemplateList.tsx';

export default function NumberList() {
  const canWrite = useCan('numbers:write');
  const { data, error, refetch } = useAll<ChannelNumber>('numbers', { by: 'createdAt' });
  const connect = canWrite && (
    <DialogButton
      variant="contained"
      startIcon={<AddIcon />}
      dialog={(close) => <ConnectNumberDialog onClose={close} />}
    >
      {t('numbers.connect')}
    </DialogButton>
  );
  return (
    <Page title={t('nav.numbers')} lead={t('numbers.lead')} actions={connect}>
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
        {!data &&
          !error &&
          [1, 2].map((key) => <Skeleton key={key} variant="rounded" height={236} />)}
        {data?.map((number) => (
          <NumberCard key={number.id} number={number} />
        ))}
      </Box>
      <AccountList />
      <TemplateList />
      <SandboxHelp />
    </Page>
  );
}
