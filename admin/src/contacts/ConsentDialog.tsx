import Typography from '@mui/material/Typography';
import type { Contact } from '@sosia/core/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { Field } from '../ui/Field.tsx';
import { Form } from '../ui/Form.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { FormEnd } from '../ui/FormEnd.tsx';
import { recordConsent } from './contact-requests.ts';

/** Notes a wish on the contact's behalf; to write again takes saying how they asked for it. */
export function ConsentDialog({ contact, onClose }: { contact: Contact; onClose: () => void }) {
  const t = useWords();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const wish = contact.optedOutAt ? 'opt_in' : 'opt_out';
  const isOptIn = wish === 'opt_in';
  const record = useMutation({
    mutationFn: () => recordConsent(contact.id, { wish, reason }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['contacts'] });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    record.mutate();
  };
  const words = isOptIn ? 'optIn' : 'optOut';
  return (
    <FormDialog title={t(`contactProfile.${words}`)} onClose={onClose}>
      <Form onSubmit={submit}>
        <Typography>{t(`contactProfile.${words}Hint`)}</Typography>
        <Field
          autoFocus
          multiline
          minRows={2}
          required={isOptIn}
          label={t('contactProfile.reason')}
          help={t(`contactProfile.${words}ReasonHelp`)}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          slotProps={{ input: { maxLength: 500, minLength: isOptIn ? 5 : undefined } }}
        />
        <FormEnd
          error={record.error}
          isPending={record.isPending}
          cancel={t('actions.cancel')}
          submit={t('contactProfile.record')}
          onCancel={onClose}
        />
      </Form>
    </FormDialog>
  );
}
