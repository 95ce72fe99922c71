import type { ProviderAccount } from '@sosia/core/contract';
import { useVerb } from '../api/index.ts';
import { t } from '../i18n/words.ts';
import { PasswordInput, Quiet, RecordFormDialog, TextInput } from '../ui/index.ts';
import {
  AccountNameInput,
  type AccountValues,
  ApiKeyInputs,
  writtenOf,
} from './account-inputs.tsx';
import { readRate } from './read-rate.ts';

interface Values extends AccountValues {
  messagesPerSecond: number | string;
}

interface Props {
  account: ProviderAccount;
  onClose: () => void;
}

/** An account's name, rate and secrets; a secret that is left empty stays unchanged. */
export function AccountDialog({ account, onClose }: Props) {
  const { name, messagesPerSecond } = account;
  const update = useVerb<ProviderAccount, Values>(`/provider-accounts/${account.id}`, {
    method: 'PATCH',
    body: ({ messagesPerSecond: rate, ...values }) => ({
      ...writtenOf(values),
      messagesPerSecond: readRate(String(rate)),
    }),
    showsError: true,
  });
  return (
    <RecordFormDialog<Values>
      title={t('actions.editNamed', { name })}
      record={{ name, messagesPerSecond }}
      save={update.mutateAsync}
      done={t('accounts.saved')}
      onClose={onClose}
    >
      <AccountNameInput />
      <TextInput
        required
        source="messagesPerSecond"
        inputMode="numeric"
        label={t('accounts.rate')}
        help={t('accounts.rateHelp')}
        validate={(rate) => (readRate(String(rate)) ? undefined : t('accounts.rateInvalid'))}
        sx={{ maxWidth: 160 }}
      />
      {account.isFromEnvironment ? (
        <Quiet>{t('accounts.tokenFromEnvironment')}</Quiet>
      ) : (
        <>
          <PasswordInput
            source="authToken"
            autoComplete="off"
            label={t('accounts.newToken')}
            help={t('accounts.newTokenHelp')}
          />
          <ApiKeyInputs />
        </>
      )}
    </RecordFormDialog>
  );
}
