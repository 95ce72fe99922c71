import { grantableRoles, type Role } from '@sosia/core/contract';
import { useWatch } from 'react-hook-form';
import { useMe } from '../api/index.ts';
import { t } from '../i18n/words.ts';
import { SelectInput } from '../ui/index.ts';

const FIRST: Role = 'attendant';

/** The roles that I may assign, each with what it allows. */
export function RoleInput() {
  const me = useMe();
  const chosen: Role = useWatch({ name: 'role', defaultValue: FIRST });
  const roles = me ? grantableRoles(me.role) : [];
  return (
    <SelectInput
      source="role"
      defaultValue={FIRST}
      label={t('people.role')}
      help={t(`people.roleHelp.${chosen}`)}
      choices={roles.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
    />
  );
}
