import { type DeactivatePerson, PERMISSIONS, type Person } from '@sosia/core/contract';
import { useGetList } from 'ra-core';
import { useState } from 'react';
import { useVerb } from '../api/index.ts';
import { t } from '../i18n/words.ts';
import { ConfirmDialog, SelectField } from '../ui/index.ts';

const QUEUE = '';

/** Asks for confirmation, and who gets the person's open conversations. */
export function DeactivateDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const [reassignTo, setReassignTo] = useState(QUEUE);
  const { id, name, openConversations } = person;
  const deactivate = useVerb<Person, DeactivatePerson>(`/people/${id}/deactivate`, {
    done: t('people.deactivatedNow', { name }),
    onSettled: onClose,
  });
  const colleagues = useColleagues(person);
  return (
    <ConfirmDialog
      isDangerous
      isBusy={deactivate.isPending}
      title={t('people.deactivateTitle', { name })}
      hint={t('people.deactivateHint')}
      confirm={t('people.deactivate')}
      onConfirm={() => deactivate.mutate({ reassignTo: reassignTo || null })}
      onClose={onClose}
    >
      {openConversations > 0 && (
        <SelectField
          label={t('people.reassign', { name })}
          help={t('people.reassignHelp', { smart_count: openConversations })}
          value={reassignTo}
          choices={[{ value: QUEUE, label: t('people.toQueue') }, ...colleagues]}
          onChange={setReassignTo}
        />
      )}
    </ConfirmDialog>
  );
}

/** Colleagues who could take over this person's conversations. */
function useColleagues(person: Person) {
  const { data = [] } = useGetList<Person>(
    'people',
    { filter: { isActive: true }, pagination: { page: 1, perPage: 100 } },
    { enabled: person.openConversations > 0 },
  );
  return data
    .filter(({ id, role }) => id !== person.id && PERMISSIONS[role].includes('conversations:write'))
    .map(({ id, name }) => ({ value: id, label: name }));
}
