import { Box, Chip } from '@mui/material';
import type { Contact } from '@sosia/core/contract';
import { nameOfContact } from '../chat/index.ts';
import { t } from '../i18n/words.ts';
import { Page } from '../layout/Page.tsx';
import {
  CompactSelect,
  EmptyState,
  formatPhone,
  InfiniteRows,
  ListRow,
  ListTools,
  Pill,
  Portrait,
  Quiet,
  TimeAgo,
  useUrlFilters,
} from '../ui/index.ts';
import { useVocabulary } from './useVocabulary.ts';

const FIELDS = ['q', 'tag'] as const;

export default function ContactList() {
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
  const phone = contact.phone && formatPhone(contact.phone);
  const name = nameOfContact(contact);
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
