import { useWords } from '../i18n/useWords.ts';
import { PasswordInput, TextInput } from '../ui/forms/inputs.tsx';

export interface AccountValues {
  name: string;
  authToken: string;
  apiKeySid: string;
  apiKeySecret: string;
}

/** What was written; an empty field says nothing. */
export function writtenOf(values: Partial<AccountValues>): Record<string, string> {
  const fields = Object.entries(values).map(([name, value]) => [name, String(value).trim()]);
  return Object.fromEntries(fields.filter(([, value]) => value !== ''));
}

export function AccountNameInput() {
  const t = useWords();
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

/** A key of the account, which may send in its token's place. */
export function ApiKeyInputs() {
  const t = useWords();
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
