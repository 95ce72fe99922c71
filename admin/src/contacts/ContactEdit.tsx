import MergeIcon from '@mui/icons-material/MergeOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import type { Contact } from '@sosia/core/contract';
import { useGetOne } from 'ra-core';
import { useState } from 'react';
import { Navigate, useParams } from 'react-router';
import { useCan } from '../api/me.ts';
import { useWords } from '../i18n/useWords.ts';
import { Page } from '../layout/Page.tsx';
import { PageLoading } from '../layout/PageLoading.tsx';
import { FailedState } from '../ui/FailedState.tsx';
import { formatPhone } from '../ui/phone.ts';
import { TimeAgo } from '../ui/TimeAgo.tsx';
import { ConsentCard } from './ConsentCard.tsx';
import { ContactConversations } from './ContactConversations.tsx';
import { ContactForm } from './ContactForm.tsx';
import { ContactIdentities } from './ContactIdentities.tsx';
import { useNameOf } from './contact-name.ts';
import { MergeDialog } from './MergeDialog.tsx';

/** Who somebody is, what is noted of them, whether they may be written to, and all they said. */
export default function ContactEdit() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useGetOne<Contact>('contacts', { id });
  if (error && !data) return <FailedState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageLoading />;
  // A link from before they became one leads to the one that they are.
  if (data.mergedIntoId) return <Navigate replace to={`/contacts/${data.mergedIntoId}`} />;
  return <ContactProfile contact={data} />;
}

function ContactProfile({ contact }: { contact: Contact }) {
  const t = useWords();
  const nameOf = useNameOf();
  const canWrite = useCan('contacts:write');
  const [isMerging, setMerging] = useState(false);
  const [merges, setMerges] = useState(0);
  const phone = contact.phone && formatPhone(contact.phone);
  const actions = canWrite && (
    <Button variant="outlined" startIcon={<MergeIcon />} onClick={() => setMerging(true)}>
      {t('contactProfile.merge')}
    </Button>
  );
  return (
    <Page
      title={nameOf(contact)}
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
          {/* What a merge brought is in a form that begins anew. */}
          <ContactForm key={`${contact.id}/${merges}`} contact={contact} />
        </Card>
        <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <ConsentCard contact={contact} />
          <ContactIdentities contact={contact} />
          <ContactConversations contactId={contact.id} />
        </Box>
      </Box>
      {isMerging && (
        <MergeDialog
          contact={contact}
          onMerged={() => setMerges((count) => count + 1)}
          onClose={() => setMerging(false)}
        />
      )}
    </Page>
  );
}
