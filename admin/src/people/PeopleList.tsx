import AddIcon from '@mui/icons-material/PersonAddAltOutlined';
import type { Person } from '@sosia/core/contract';
import { useState } from 'react';
import { useCan } from '../api/index.ts';
import { t } from '../i18n/words.ts';
import { Page } from '../layout/Page.tsx';
import { DialogButton, EmptyState, InfiniteRows, ListTools } from '../ui/index.ts';
import { AddPersonDialog } from './AddPersonDialog.tsx';
import { PersonRow } from './PersonRow.tsx';

export default function PeopleList() {
  const canWrite = useCan('people:write');
  const [q, setQ] = useState('');
  const add = canWrite && (
    <DialogButton
      variant="contained"
      startIcon={<AddIcon />}
      dialog={(close) => <AddPersonDialog onClose={close} />}
    >
      {t('people.add')}
    </DialogButton>
  );
  return (
    <Page title={t('nav.people')} lead={t('people.lead')} actions={add} width={860}>
      <ListTools search={t('people.search')} q={q} onSearch={setQ} />
      <InfiniteRows<Person>
        resource="people"
        filter={q ? { q } : {}}
        empty={<EmptyState title={t('people.noMatch', { q })} />}
        row={(person) => <PersonRow person={person} />}
      />
    </Page>
  );
}
