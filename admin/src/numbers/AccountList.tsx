import { Box, Card, Typography } from '@mui/material';
import type { ProviderAccount } from '@sosia/core/contract';
import { useAll, useCan, useVerb } from '../api/index.ts';
import { t } from '../i18n/words.ts';
import {
  DialogButton,
  Loaded,
  Quiet,
  RemoveDialog,
  SwitchField,
  useAgo,
  VerbButton,
} from '../ui/index.ts';
import { AccountDialog } from './AccountDialog.tsx';

/** The accounts that send messages, each with the state of its connection. */
export function AccountList() {
  const accounts = useAll<ProviderAccount>('provider-accounts');
  if (accounts.data?.length === 0) return null;
  return (
    <Box component="section" sx={{ mt: 5 }}>
      <Typography variant="h2">{t('accounts.title')}</Typography>
      <Quiet sx={{ mb: 2 }}>{t('accounts.lead')}</Quiet>
      <Loaded query={accounts} skeleton={1}>
        {(data) => (
          <Box sx={{ display: 'grid', gap: 2 }}>
            {data.map((account) => (
              <AccountRow key={account.id} account={account} />
            ))}
          </Box>
        )}
      </Loaded>
    </Box>
  );
}

interface Props {
  account: ProviderAccount;
}

function AccountRow({ account }: Props) {
  const canWrite = useCan('numbers:write');
  return (
    <Card
      component="article"
      aria-label={account.name}
      sx={{ p: 2.5, display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}
    >
      <Box sx={{ flex: '1 1 280px', minWidth: 0 }}>
        <Typography variant="h3">{account.name}</Typography>
        <Quiet sx={{ overflowWrap: 'anywhere' }}>
          {account.accountSid}
          {account.isFromEnvironment && ` · ${t('connect.fromEnvironment')}`}
        </Quiet>
        <Quiet>{t('accounts.rateNow', { smart_count: account.messagesPerSecond })}</Quiet>
        <Connection account={account} />
        {canWrite && <DeleteMedia account={account} />}
      </Box>
      {canWrite && <AccountActions account={account} />}
    </Card>
  );
}

function Connection({ account: { lastCheckedAt, lastCheckError } }: Props) {
  const ago = useAgo();
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

/** Whether files are deleted at the provider once they are stored here. */
function DeleteMedia({ account }: Props) {
  const save = useVerb<ProviderAccount, boolean>(`/provider-accounts/${account.id}`, {
    method: 'PATCH',
    body: (deleteMedia) => ({ deleteMedia }),
  });
  return (
    <SwitchField
      label={t('media.deleteAtProvider')}
      help={t('media.deleteAtProviderHelp')}
      value={save.isPending ? save.variables : account.deleteMedia}
      onChange={save.mutate}
    />
  );
}

function AccountActions({ account }: Props) {
  const { id, name, isFromEnvironment } = account;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <VerbButton
        variant="outlined"
        path={`/provider-accounts/${id}/check`}
        verb={{ stale: [['provider-accounts'], ['numbers']] }}
      >
        {t('accounts.check')}
      </VerbButton>
      <DialogButton
        color="inherit"
        dialog={(close) => <AccountDialog account={account} onClose={close} />}
      >
        {t('actions.edit')}
      </DialogButton>
      {!isFromEnvironment && (
        <DialogButton
          color="error"
          dialog={(close) => (
            <RemoveDialog
              resource="provider-accounts"
              record={account}
              title={t('actions.deleteNamed', { name })}
              hint={t('accounts.deleteHint')}
              confirm={t('accounts.delete')}
              done={t('accounts.deleted')}
              onClose={close}
            />
          )}
        >
          {t('accounts.delete')}
        </DialogButton>
      )}
    </Box>
  );
}
