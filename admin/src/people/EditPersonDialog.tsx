import type { Person } from '@sosia/core/contract';
import { useSaveRecord } from '../api/index.ts';
import { t } from '../i18n/words.ts';
import { RecordFormDialog, TextInput } from '../ui/index.ts';
import { RoleInput } from './RoleInput.tsx';

export function EditPersonDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  return (
    <RecordFormDialog
      title={t('actions.editNamed', { name: person.name })}
      record={person}
      save={useSaveRecord('people', person)}
      done={t('people.saved')}
      onClose={onClose}
    >
      <TextInput required source="name" label={t('fields.name')} maxLength={120} />
      <RoleInput />
    </RecordFormDialog>
  );
}
