import { PERMISSIONS, type Person } from '@sosia/core/contract';
import { useGetList, useNotify } from 'ra-core';
import { useState } from 'react';
import { useErrorText } from '../api/useErrorText.ts';
import { useWords } from '../i18n/useWords.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { useDeactivate } from './people-requests.ts';

const QUEUE = '';

/** Asks once more, and where the conversations go that they have now. */
export function DeactivateDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const t = useWords();
  const notify = useNotify();
  const errorText = useErrorText();
  const [reassignTo, setReassignTo] = useState(QUEUE);
  const { mutate, isPending } = useDeactivate(person);
  const { name, openConversations } = person;
  const confirm = () =>
    mutate(
      { reassignTo: reassignTo || null },
      {
        onSuccess: () => notify(t('people.deactivatedNow', { name }), { type: 'success' }),
        onError: (error) => notify(errorText(error), { type: 'error' }),
        onSettled: onClose,
      },
    );
  return (
    <ConfirmDialog
      isOpen
      isDangerous
      isBusy={isPending}
      title={t('people.deactivateTitle', { name })}
      hint={t('people.deactivateHint')}
      confirm={t('people.deactivate')}
      onConfirm={confirm}
      onClose={onClose}
    >
      {openConversations > 0 && (
        <Reassign person={person} value={reassignTo} onChange={setReassignTo} />
      )}
    </ConfirmDialog>
  );
}

interface ReassignProps {
  person: Person;
  value: string;
  onChange: (id: string) => void;
}

function Reassign({ person, value, onChange }: ReassignProps) {
  const t = useWords();
  const { data = [] } = useGetList<Person>('people', {
    filter: { isActive: true },
    pagination: { page: 1, perPage: 100 },
  });
  const colleagues = data.filter(
    ({ id, role }) => id !== person.id && PERMISSIONS[role].includes('conversations:write'),
  );
  return (
    <SelectField
      label={t('people.reassign', { name: person.name })}
      help={t('people.reassignHelp', { smart_count: person.openConversations })}
      value={value}
      choices={[
        { value: QUEUE, label: t('people.toQueue') },
        ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={onChange}
    />
  );
}
