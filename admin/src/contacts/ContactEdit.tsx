import MergeIcon from '@mui/icons-material/MergeOutlined';
import { Box, Card, Typography } from '@mui/material';
import type { Contact } from '@sosia/core/contract';
import { useGetOne } from 'ra-core';
import { useState } from 'react';
import { Navigate, useParams } from 'react-router';
import { useCan } from '../api/index.ts';
import { nameOfContact } from '../chat/index.ts';
import { t } from '../i18n/words.ts';
import { Page } from '../layout/Page.tsx';
import { PageLoading } from '../layout/PageLoading.tsx';
import { DialogButton, FailedState, formatPhone, TimeAgo } from '../ui/index.ts';
import { ConsentCard } from './ConsentCard.tsx';
import { ContactConversations } from './ContactConversations.tsx';
import { ContactForm } from './ContactForm.tsx';
import { MergeDialog } from './MergeDialog.tsx';

/** Who a contact is, what is noted about them, whether we may message them, and all they said. */
export default function ContactEdit() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useGetOne<Contact>('contacts', { id });
  if (error && !data) return <FailedState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageLoading />;
  // After a merge, an old link leads to the contact that was kept.
  if (data.mergedIntoId) return <Navigate replace to={`/contacts/${data.mergedIntoId}`} />;
  return <ContactProfile contact={data} />;
}

function ContactProfile({ contact }: { contact: Contact }) {
  const canWrite = useCan('contacts:write');
  const [merges, setMerges] = useState(0);
  const phone = contact.phone && formatPhone(contact.phone);
  const actions = canWrite && (
    <DialogButton
      variant="outlined"
      startIcon={<MergeIcon />}
      dialog={(close) => (
        <MergeDialog
          contact={contact}
          onMerged={() => {
            setMerges(merges + 1);
            close();
          }}
          onClose={close}
        />
      )}
    >
      {t('contactProfile.merge')}
    </DialogButton>
  );
  return (
    <Page
      title={nameOfContact(contact)}
      back="/contacts"
      width={920}
      actions={actions}
      lead={
        <>
          {[phone, t(`channel.${contact.channel}`)].filter(Boolean).join(' · ')}
          {` · ${t('contacts.since')} `}
          <TimeAgo at={contact.createdAt} />
        </>
      }
    >
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
        }}
      >
        <Card sx={{ p: 2.5 }}>
          {/* A merge remounts the form, so that it shows the merged values. */}
          <ContactForm key={`${contact.id}/${merges}`} contact={contact} />
        </Card>
        <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <ConsentCard contact={contact} />
          {contact.identities.length > 0 && <Identities contact={contact} />}
          <ContactConversations contactId={contact.id} />
        </Box>
      </Box>
    </Page>
  );
}

/** The identities by which a channel knows this person. */
function Identities({ contact }: { contact: Contact }) {
  return (
    <Box component="section">
      <Typography variant="h2" sx={{ mb: 1 }}>
        {t('contacts.identities')}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, overflowWrap: 'anywhere' }}>
        {contact.identities.map(({ kind, providerUserId }) => (
          <Typography key={providerUserId} component="li" variant="body2">
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {`${t(kind === 'phone' ? 'fields.phone' : 'contactProfile.userId')}: `}
            </Box>
            {formatPhone(providerUserId)}
          </Typography>
        ))}
      </Box>
    </Box>
  );
}
