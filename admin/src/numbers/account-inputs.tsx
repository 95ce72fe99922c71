import { t } from '../i18n/words.ts';
import { PasswordInput, TextInput } from '../ui/index.ts';

export interface AccountValues {
  name: string;
  authToken: string;
  apiKeySid: string;
  apiKeySecret: string;
}

/** The values that were filled in; empty fields are left out. */
export function writtenOf(values: Partial<AccountValues>): Record<string, string> {
  const fields = Object.entries(values).map(([name, value]) => [name, String(value).trim()]);
  return Object.fromEntries(fields.filter(([, value]) => value !== ''));
}

export function AccountNameInput() {
  return (
    <TextInput
      required
      source="name"
      label={t('connect.accountName')}
      help={t('connect.accountNameHelp')}
      slotProps={{ input: { maxLength: 80 } }}
    />
  );
}

/** An API key of the account, which can send in place of its token. */
export function ApiKeyInputs() {
  return (
    <>
      <TextInput
        source="apiKeySid"
        autoComplete="off"
        label={t('accounts.apiKeySid')}
        help={t('accounts.apiKeySidHelp')}
        slotProps={{ input: { spellCheck: false } }}
      />
      <PasswordInput source="apiKeySecret" autoComplete="off" label={t('accounts.apiKeySecret')} />
    </>
  );
}
