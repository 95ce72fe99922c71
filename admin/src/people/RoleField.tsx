import { grantableRoles, type Role } from '@sosia/core/contract';
import { useMe } from '../api/me.ts';
import { useWords } from '../i18n/useWords.ts';
import { SelectField } from '../ui/SelectField.tsx';

interface Props {
  value: Role;
  onChange: (role: Role) => void;
  error?: string;
}

/** The roles that I may give, each with what it opens. */
export function RoleField({ value, onChange, error }: Props) {
  const t = useWords();
  const me = useMe();
  const roles = me ? grantableRoles(me.role) : [];
  return (
    <SelectField
      label={t('people.role')}
      help={t(`people.roleHelp.${value}`)}
      error={error}
      value={value}
      choices={roles.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
      onChange={onChange}
    />
  );
}
