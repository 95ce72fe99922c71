import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import type { Contact } from '@sosia/core/contract';
import { useContactName } from '../chat/useContactName.ts';
import { useWords } from '../i18n/useWords.ts';
import { Page } from '../layout/Page.tsx';
import { CompactSelect } from '../ui/forms/CompactSelect.tsx';
import { EmptyState } from '../ui/lists/EmptyState.tsx';
import { InfiniteRows } from '../ui/lists/InfiniteRows.tsx';
import { ListRow } from '../ui/lists/ListRow.tsx';
import { ListTools } from '../ui/lists/ListTools.tsx';
import { useUrlFilters } from '../ui/lists/useUrlFilters.ts';
import { Pill } from '../ui/Pill.tsx';
import { Portrait } from '../ui/Portrait.tsx';
import { formatPhone } from '../ui/phone.ts';
import { Quiet } from '../ui/Quiet.tsx';
import { TimeAgo } from '../ui/TimeAgo.tsx';
import { useVocabulary } from './useVocabulary.ts';

const FIELDS = ['q', 'tag'] as const;

export default function ContactList() {
  const t = useWords();
  const { values, filter, set } = useUrlFilters(FIELDS);
  const { q, tag } = values;
  const { tags } = useVocabulary();
  // The chosen tag stays visible when no contact has it any more.
  const names = [...new Set([...tags.map(({ name }) => name), ...(tag ? [tag] : [])])];
  return (
    <Page title={t('nav.contacts')} lead={t('contacts.lead')} width={860}>
      <ListTools search={t('contacts.search')} q={q} onSearch={(text) => set({ q: text.trim() })}>
        {names.length > 0 && (
          <CompactSelect
            label={t('contactProfile.tag')}
            value={tag}
            options={[
              { id: '', name: t('logs.any') },
              ...names.map((name) => ({ id: name, name })),
            ]}
            onChange={(value) => set({ tag: value })}
          />
        )}
      </ListTools>
      <InfiniteRows<Contact>
        resource="contacts"
        filter={filter}
        perPage={40}
        skeleton={6}
        row={(contact) => <ContactRow contact={contact} />}
        empty={
          q || tag ? (
            <EmptyState title={t('contacts.noMatch', { q: q || tag })} />
          ) : (
            <EmptyState title={t('contacts.emptyTitle')} hint={t('contacts.emptyHint')} />
          )
        }
      />
    </Page>
  );
}

function ContactRow({ contact }: { contact: Contact }) {
  const t = useWords();
  const phone = contact.phone && formatPhone(contact.phone);
  const name = useContactName()(contact);
  return (
    <ListRow
      to={`/contacts/${contact.id}`}
      portrait={<Portrait name={name} size={42} />}
      title={name}
      subtitle={phone && phone !== name ? phone : t(`channel.${contact.channel}`)}
      end={
        <>
          <Box sx={{ display: { xs: 'none', sm: 'flex' }, gap: 0.75, flexWrap: 'wrap' }}>
            {contact.tags.slice(0, 3).map((tag) => (
              <Chip key={tag} size="small" label={tag} variant="outlined" />
            ))}
          </Box>
          <Quiet component="span" variant="caption" sx={{ whiteSpace: 'nowrap' }}>
            <TimeAgo at={contact.createdAt} />
          </Quiet>
        </>
      }
    >
      {contact.blockedAt && <Pill tone="failure">{t('contacts.blocked')}</Pill>}
      {contact.optedOutAt && <Pill tone="human">{t('contacts.optedOut')}</Pill>}
    </ListRow>
  );
}
