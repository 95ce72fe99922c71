import { Box, Button, Skeleton, Typography } from '@mui/material';
import type { ProviderAccount } from '@sosia/core/contract';
import { useState } from 'react';
import { useAll } from '../api/index.ts';
import { t } from '../i18n/words.ts';
import { Loaded, SelectField } from '../ui/index.ts';
import { NewAccountForm } from './NewAccountForm.tsx';

interface Props {
  lead: string;
  /** The account that the number is about to leave. */
  exceptId?: string | null;
  onDone: (account: ProviderAccount) => void;
  onCancel: () => void;
}

/** Which Twilio account: a known one, or a new one by SID and token. */
export function AccountStep(props: Props) {
  const accounts = useAll<ProviderAccount>('provider-accounts');
  return (
    <Loaded query={accounts} skeleton={<Skeleton variant="rounded" height={180} />}>
      {(known) => <Choice {...props} known={known} />}
    </Loaded>
  );
}

function Choice({ known, lead, exceptId, onDone, onCancel }: Props & { known: ProviderAccount[] }) {
  const [chosen, setChosen] = useState<string>();
  const data = known.filter(({ id }) => id !== exceptId);
  const account = chosen === '' ? undefined : (data.find(({ id }) => id === chosen) ?? data[0]);
  return (
    <Box sx={{ display: 'grid', gap: 2.5 }}>
      <Typography>{lead}</Typography>
      {data.length > 0 && (
        <SelectField
          label={t('fields.account')}
          value={account?.id ?? ''}
          help={account && <AccountNote account={account} />}
          choices={[
            ...data.map(({ id, name }) => ({ value: id, label: name })),
            { value: '', label: t('connect.accountNew') },
          ]}
          onChange={setChosen}
        />
      )}
      {account ? (
        <Box sx={{ display: 'flex', justifyContent: 'flex-end', gap: 1 }}>
          <Button color="inherit" onClick={onCancel}>
            {t('actions.cancel')}
          </Button>
          <Button variant="contained" onClick={() => onDone(account)}>
            {t('actions.next')}
          </Button>
        </Box>
      ) : (
        <NewAccountForm onDone={onDone} onCancel={onCancel} />
      )}
    </Box>
  );
}

function AccountNote({ account }: { account: ProviderAccount }) {
  const origin = account.isFromEnvironment ? ` · ${t('connect.fromEnvironment')}` : '';
  return (
    <>
      {account.accountSid}
      {origin}
      {account.lastCheckError && (
        <Box component="span" sx={{ display: 'block', color: 'error.main' }}>
          {t('connect.accountError', { error: account.lastCheckError })}
        </Box>
      )}
    </>
  );
}
