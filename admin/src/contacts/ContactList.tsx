import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import type { Contact } from '@sosia/core/contract';
import { useCallback } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useWords } from '../i18n/useWords.ts';
import { Page } from '../layout/Page.tsx';
import { CompactSelect } from '../ui/CompactSelect.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FailedState } from '../ui/FailedState.tsx';
import { Pill } from '../ui/Pill.tsx';
import { Portrait } from '../ui/Portrait.tsx';
import { formatPhone } from '../ui/phone.ts';
import { RowsSkeleton } from '../ui/RowsSkeleton.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { TimeAgo } from '../ui/TimeAgo.tsx';
import { useContacts, useVocabulary } from './contact-requests.ts';

export default function ContactList() {
  const t = useWords();
  const [search, setSearch] = useSearchParams();
  const [q, tag] = [search.get('q') ?? '', search.get('tag') ?? ''];
  const set = useCallback(
    (field: 'q' | 'tag', value: string) =>
      setSearch(
        (now) => {
          const next = new URLSearchParams(now);
          if (value) next.set(field, value);
          else next.delete(field);
          return next;
        },
        { replace: true },
      ),
    [setSearch],
  );
  const setQ = useCallback((text: string) => set('q', text.trim()), [set]);
  const { tags } = useVocabulary();
  const { query: list, rows } = useContacts({ ...(q && { q }), ...(tag && { tag }) });
  const isEmpty = list.isSuccess && rows.length === 0;
  return (
    <Page title={t('contacts.title')} lead={t('contacts.lead')} width={860}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2 }}>
        <Box sx={{ flex: '1 1 220px', maxWidth: 360 }}>
          <SearchField label={t('contacts.search')} value={q} onChange={setQ} />
        </Box>
        {(tags.length > 0 || tag) && (
          <CompactSelect
            label={t('contactProfile.tag')}
            value={tag}
            options={[
              { id: '', name: t('logs.any') },
              ...tagNames(tags, tag).map((name) => ({ id: name, name })),
            ]}
            onChange={(value) => set('tag', value)}
          />
        )}
      </Box>
      {list.isPending && <RowsSkeleton count={6} />}
      {list.isError && <FailedState error={list.error} onRetry={() => void list.refetch()} />}
      {isEmpty && (q || tag) && <EmptyState title={t('contacts.noMatch', { q: q || tag })} />}
      {isEmpty && !q && !tag && (
        <EmptyState title={t('contacts.emptyTitle')} hint={t('contacts.emptyHint')} />
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {rows.map((contact) => (
          <ContactRow key={contact.id} contact={contact} />
        ))}
      </Box>
      {list.hasNextPage && (
        <Button
          fullWidth
          color="inherit"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('actions.loadMore')}
        </Button>
      )}
    </Page>
  );
}

/** Those in use; the chosen one stays to be seen when nobody has it any more. */
const tagNames = (tags: { name: string }[], chosen: string) => [
  ...new Set([...tags.map(({ name }) => name), ...(chosen ? [chosen] : [])]),
];

function ContactRow({ contact }: { contact: Contact }) {
  const t = useWords();
  const phone = contact.phone && formatPhone(contact.phone);
  const name = contact.name || phone || t('chat.unnamed');
  return (
    <Box component="li" sx={{ '& + &': { borderTop: 1, borderColor: 'divider' } }}>
      <Box
        component={Link}
        to={`/contacts/${contact.id}`}
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 1.75,
          minHeight: 64,
          px: 1,
          py: 1,
          mx: -1,
          borderRadius: 1,
          color: 'text.primary',
          textDecoration: 'none',
          '&:hover': { bgcolor: 'tint.quiet' },
        }}
      >
        <Portrait name={name} size={42} />
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography noWrap title={name} sx={{ fontWeight: 600 }}>
            {name}
          </Typography>
          <Typography noWrap variant="body2" sx={{ color: 'text.secondary' }}>
            {phone && phone !== name ? phone : t(`channel.${contact.channel}`)}
          </Typography>
          {contact.blockedAt && <Pill tone="failure">{t('contacts.blocked')}</Pill>}
          {contact.optedOutAt && <Pill tone="human">{t('contacts.optedOut')}</Pill>}
        </Box>
        <Box sx={{ display: { xs: 'none', sm: 'flex' }, gap: 0.75, flexWrap: 'wrap' }}>
          {contact.tags.slice(0, 3).map((tag) => (
            <Chip key={tag} size="small" label={tag} variant="outlined" />
          ))}
        </Box>
        <Typography variant="caption" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
          <TimeAgo at={contact.createdAt} />
        </Typography>
      </Box>
    </Box>
  );
}
