import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import type { ProviderAccount } from '@sosia/core/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useGetList, useNotify } from 'ra-core';
import { useState } from 'react';
import { request } from '../api/http.ts';
import { useCan } from '../api/me.ts';
import { useErrorText } from '../api/useErrorText.ts';
import { useWords } from '../i18n/useWords.ts';
import { RemoveDialog } from '../ui/RemoveDialog.tsx';
import { useAgo } from '../ui/TimeAgo.tsx';
import { AccountDialog } from './AccountDialog.tsx';
import { DeleteMediaSwitch } from './DeleteMediaSwitch.tsx';

/** The accounts that messages leave from, each with the state of its connection. */
export function AccountList() {
  const t = useWords();
  const { data = [] } = useGetList<ProviderAccount>('provider-accounts', {
    sort: { field: 'name', order: 'ASC' },
    pagination: { page: 1, perPage: 100 },
  });
  if (data.length === 0) return null;
  return (
    <Box component="section" sx={{ mt: 5 }}>
      <Typography variant="h2">{t('accounts.title')}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2 }}>
        {t('accounts.lead')}
      </Typography>
      <Box sx={{ display: 'grid', gap: 2 }}>
        {data.map((account) => (
          <AccountRow key={account.id} account={account} />
        ))}
      </Box>
    </Box>
  );
}

function AccountRow({ account }: { account: ProviderAccount }) {
  const t = useWords();
  const client = useQueryClient();
  const notify = useNotify();
  const errorText = useErrorText();
  const canWrite = useCan('numbers:write');
  const [open, setOpen] = useState<'edit' | 'delete' | null>(null);
  const check = useMutation({
    mutationFn: () =>
      request<ProviderAccount>(`/provider-accounts/${account.id}/check`, {
        method: 'POST',
        body: {},
      }),
    onError: (error) => notify(errorText(error), { type: 'error' }),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['provider-accounts'] });
      void client.invalidateQueries({ queryKey: ['numbers'] });
    },
  });
  return (
    <Card
      component="article"
      aria-label={account.name}
      sx={{ p: 2.5, display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}
    >
      <Box sx={{ flex: '1 1 280px', minWidth: 0 }}>
        <Typography variant="h3">{account.name}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {account.accountSid}
          {account.isFromEnvironment && ` · ${t('connect.fromEnvironment')}`}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('accounts.rateNow', { smart_count: account.messagesPerSecond })}
        </Typography>
        <Connection account={account} />
        {canWrite && <DeleteMediaSwitch account={account} />}
      </Box>
      {canWrite && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Button variant="outlined" loading={check.isPending} onClick={() => check.mutate()}>
            {t('accounts.check')}
          </Button>
          <Button color="inherit" onClick={() => setOpen('edit')}>
            {t('accounts.edit')}
          </Button>
          {!account.isFromEnvironment && (
            <Button color="error" onClick={() => setOpen('delete')}>
              {t('accounts.delete')}
            </Button>
          )}
        </Box>
      )}
      {open === 'edit' && <AccountDialog account={account} onClose={() => setOpen(null)} />}
      {open === 'delete' && <DeleteAccount account={account} onClose={() => setOpen(null)} />}
    </Card>
  );
}

function Connection({ account }: { account: ProviderAccount }) {
  const t = useWords();
  const ago = useAgo();
  const { lastCheckedAt, lastCheckError } = account;
  const color = lastCheckError ? 'error.main' : lastCheckedAt ? 'primary.main' : 'text.secondary';
  return (
    <Typography variant="body2" role="status" sx={{ color }}>
      {lastCheckError
        ? t('accounts.failed', { error: lastCheckError })
        : lastCheckedAt
          ? t('accounts.ok', { when: ago(lastCheckedAt) })
          : t('accounts.unchecked')}
    </Typography>
  );
}

function DeleteAccount({ account, onClose }: { account: ProviderAccount; onClose: () => void }) {
  const t = useWords();
  return (
    <RemoveDialog
      resource="provider-accounts"
      record={account}
      title={t('accounts.deleteTitle', { name: account.name })}
      hint={t('accounts.deleteHint')}
      confirm={t('accounts.delete')}
      done={t('accounts.deleted')}
      onClose={onClose}
    />
  );
}
