import { useWords } from '../i18n/useWords.ts';
import { Field } from '../ui/Field.tsx';
import { PasswordField } from '../ui/PasswordField.tsx';

/** A key of the account, which may send in its token's place. */
export function ApiKeyFields({ errors }: { errors: Record<string, string> }) {
  const t = useWords();
  return (
    <>
      <Field
        name="apiKeySid"
        autoComplete="off"
        label={t('accounts.apiKeySid')}
        help={t('accounts.apiKeySidHelp')}
        error={errors.apiKeySid}
        slotProps={{ input: { spellCheck: false } }}
      />
      <PasswordField
        name="apiKeySecret"
        autoComplete="off"
        label={t('accounts.apiKeySecret')}
        error={errors.apiKeySecret}
      />
    </>
  );
}
