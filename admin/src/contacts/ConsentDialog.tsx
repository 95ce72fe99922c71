import { Typography } from '@mui/material';
import type { Contact, RecordConsent } from '@sosia/core/contract';
import { useVerb } from '../api/index.ts';
import { t } from '../i18n/words.ts';
import { RecordFormDialog, TextInput } from '../ui/index.ts';

/**
 * Records consent or an opt-out on the contact's behalf; opting back in requires saying how the
 * contact asked for it.
 */
export function ConsentDialog({ contact, onClose }: { contact: Contact; onClose: () => void }) {
  const [wish, words] = contact.optedOutAt
    ? (['opt_in', 'optIn'] as const)
    : (['opt_out', 'optOut'] as const);
  const isOptIn = wish === 'opt_in';
  const record = useVerb<Contact, RecordConsent>(`/contacts/${contact.id}/consents`, {
    showsError: true,
  });
  return (
    <RecordFormDialog<RecordConsent>
      title={t(`contactProfile.${words}`)}
      record={{ wish }}
      save={record.mutateAsync}
      submit={t('contactProfile.record')}
      onClose={onClose}
    >
      <Typography>{t(`contactProfile.${words}Hint`)}</Typography>
      <TextInput
        autoFocus
        multiline
        minRows={2}
        required={isOptIn}
        source="reason"
        label={t('contactProfile.reason')}
        help={t(`contactProfile.${words}ReasonHelp`)}
        slotProps={{ input: { maxLength: 500, minLength: isOptIn ? 5 : undefined } }}
      />
    </RecordFormDialog>
  );
}
