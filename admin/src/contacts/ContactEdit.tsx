import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import type { Contact, UpdateContact } from '@sosia/core/contract';
import type { FormEvent } from 'react';
import { useGetOne, useNotify, useUpdate } from 'react-admin';
import { useParams } from 'react-router';
import { useCan } from '../api/me.ts';
import { useErrorText } from '../api/useErrorText.ts';
import { useWords } from '../i18n/useWords.ts';
import { Page } from '../layout/Page.tsx';
import { PageLoading } from '../layout/PageLoading.tsx';
import { FailedState } from '../ui/FailedState.tsx';
import { Field } from '../ui/Field.tsx';
import { Form } from '../ui/Form.tsx';
import { formatPhone } from '../ui/phone.ts';
import { TimeAgo } from '../ui/TimeAgo.tsx';
import { ContactConversations } from './ContactConversations.tsx';

export default function ContactEdit() {
  const t = useWords();
  const { id = '' } = useParams();
  const { data, error, refetch } = useGetOne<Contact>('contacts', { id });
  if (error && !data) return <FailedState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageLoading />;
  const phone = data.phone && formatPhone(data.phone);
  return (
    <Page
      title={data.name || phone || t('chat.unnamed')}
      back="/contacts"
      width={920}
      lead={
        <>
          {[phone, t(`channel.${data.channel}`)].filter(Boolean).join(' · ')}
          {` · ${t('contacts.since')} `}
          <TimeAgo at={data.createdAt} />
        </>
      }
    >
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
        }}
      >
        <Card sx={{ p: 2.5, alignSelf: 'start' }}>
          <ContactForm key={data.id} contact={data} />
        </Card>
        <ContactConversations contactId={data.id} />
      </Box>
    </Page>
  );
}

function readForm(form: HTMLFormElement): UpdateContact {
  const values = new FormData(form);
  const text = (name: string) => String(values.get(name) ?? '').trim();
  const tags = text('tags').split(',');
  return {
    name: text('name'),
    language: text('language') || null,
    tags: [...new Set(tags.map((tag) => tag.trim()).filter(Boolean))],
    isBlocked: values.has('isBlocked'),
  };
}

function ContactForm({ contact }: { contact: Contact }) {
  const t = useWords();
  const notify = useNotify();
  const errorText = useErrorText();
  const canWrite = useCan('contacts:write');
  const [update, { isPending }] = useUpdate<Contact>();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = readForm(event.currentTarget);
    void update(
      'contacts',
      { id: contact.id, data, previousData: contact },
      {
        onSuccess: () => notify(t('contacts.saved'), { type: 'success' }),
        onError: (error) => notify(errorText(error), { type: 'error' }),
      },
    );
  };
  return (
    <Form onSubmit={submit}>
      <Field
        name="name"
        label={t('contacts.name')}
        defaultValue={contact.name}
        disabled={!canWrite}
        slotProps={{ input: { maxLength: 200 } }}
      />
      <Field
        name="tags"
        label={t('contacts.tags')}
        help={t('contacts.tagsHelp')}
        defaultValue={contact.tags.join(', ')}
        disabled={!canWrite}
      />
      <Field
        name="language"
        label={t('contacts.language')}
        help={t('contacts.languageHelp')}
        defaultValue={contact.language ?? ''}
        disabled={!canWrite}
        slotProps={{ input: { maxLength: 10 } }}
      />
      {contact.optedOutAt && <Alert severity="info">{t('manners.optedOut')}</Alert>}
      <FormControlLabel
        name="isBlocked"
        disabled={!canWrite}
        control={<Checkbox defaultChecked={contact.blockedAt !== null} />}
        label={t('contacts.block')}
      />
      {canWrite && (
        <Button type="submit" variant="contained" loading={isPending} sx={{ justifySelf: 'start' }}>
          {t('actions.save')}
        </Button>
      )}
    </Form>
  );
}
