import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import type { Contact } from '@sosia/core/contract';
import { useState } from 'react';
import { useInfiniteGetList } from 'react-admin';
import { Link } from 'react-router';
import { useWords } from '../i18n/useWords.ts';
import { Page } from '../layout/Page.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FailedState } from '../ui/FailedState.tsx';
import { Pill } from '../ui/Pill.tsx';
import { Portrait } from '../ui/Portrait.tsx';
import { formatPhone } from '../ui/phone.ts';
import { RowsSkeleton } from '../ui/RowsSkeleton.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { TimeAgo } from '../ui/TimeAgo.tsx';

export default function ContactList() {
  const t = useWords();
  const [q, setQ] = useState('');
  const list = useInfiniteGetList<Contact>('contacts', {
    filter: q ? { q } : {},
    sort: { field: 'createdAt', order: 'DESC' },
    pagination: { page: 1, perPage: 40 },
  });
  const rows = list.data?.pages.flatMap((page) => page.data) ?? [];
  const isEmpty = list.isSuccess && rows.length === 0;
  return (
    <Page title={t('contacts.title')} lead={t('contacts.lead')} width={860}>
      <Box sx={{ maxWidth: 360, mb: 2 }}>
        <SearchField label={t('contacts.search')} value={q} onChange={setQ} />
      </Box>
      {list.isPending && <RowsSkeleton count={6} />}
      {list.isError && <FailedState error={list.error} onRetry={() => void list.refetch()} />}
      {isEmpty && q && <EmptyState title={t('contacts.noMatch', { q })} />}
      {isEmpty && !q && (
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
