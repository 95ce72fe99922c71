import { CreateProviderAccount, type ProviderAccount } from '@sosia/core/contract';
import { useSaveRecord } from '../api/index.ts';
import { t } from '../i18n/words.ts';
import { fits, PasswordInput, RecordForm, TextInput } from '../ui/index.ts';
import {
  AccountNameInput,
  type AccountValues,
  ApiKeyInputs,
  writtenOf,
} from './account-inputs.tsx';

interface Props {
  onDone: (account: ProviderAccount) => void;
  onCancel: () => void;
}

export function NewAccountForm({ onDone, onCancel }: Props) {
  const create = useSaveRecord<ProviderAccount>('provider-accounts');
  return (
    <RecordForm<AccountValues>
      record={{ name: 'Twilio' }}
      save={async (values) => onDone(await create(writtenOf(values)))}
      submit={t('connect.saveAccount')}
      onCancel={onCancel}
    >
      <AccountNameInput />
      <TextInput
        required
        source="accountSid"
        autoComplete="off"
        label={t('connect.accountSid')}
        help={t('connect.accountSidHelp')}
        validate={fits(CreateProviderAccount.shape.accountSid, t('connect.sidInvalid'))}
        slotProps={{ input: { spellCheck: false } }}
      />
      <PasswordInput
        required
        source="authToken"
        autoComplete="off"
        label={t('connect.authToken')}
        help={t('connect.authTokenHelp')}
      />
      <ApiKeyInputs />
    </RecordForm>
  );
}
