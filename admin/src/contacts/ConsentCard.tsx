import { Box, Card, Typography } from '@mui/material';
import type { Contact, ContactConsent } from '@sosia/core/contract';
import { useQuery } from '@tanstack/react-query';
import { request, useCan } from '../api/index.ts';
import { t } from '../i18n/words.ts';
import { DialogButton, formats, Pill, Quiet } from '../ui/index.ts';
import { ConsentDialog } from './ConsentDialog.tsx';

/** Whether we may message the contact, since when, and how that is known. */
export function ConsentCard({ contact }: { contact: Contact }) {
  const canWrite = useCan('contacts:write');
  const { data: consents } = useQuery({
    queryKey: ['contacts', 'consents', contact.id],
    queryFn: () => request<{ data: ContactConsent[] }>(`/contacts/${contact.id}/consents`),
  });
  const { optedOutAt } = contact;
  return (
    <Card component="section" aria-label={t('contactProfile.consent')} sx={{ p: 2.5 }}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {t('contactProfile.consent')}
      </Typography>
      <Pill tone={optedOutAt ? 'human' : 'good'}>
        {t(optedOutAt ? 'contacts.optedOut' : 'contactProfile.mayWrite')}
      </Pill>
      <Quiet sx={{ mt: 1 }}>
        {optedOutAt
          ? t('contactProfile.since', { date: formats.full(optedOutAt) })
          : t('contactProfile.mayWriteHint')}
      </Quiet>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 1.5, p: 0, display: 'grid', gap: 1 }}>
        {consents?.data.map((consent) => (
          <ConsentLine key={consent.id} consent={consent} />
        ))}
      </Box>
      {canWrite && (
        <DialogButton
          variant="outlined"
          size="small"
          sx={{ mt: 1.5 }}
          dialog={(close) => <ConsentDialog contact={contact} onClose={close} />}
        >
          {t(optedOutAt ? 'contactProfile.optIn' : 'contactProfile.optOut')}
        </DialogButton>
      )}
    </Card>
  );
}

function ConsentLine({ consent }: { consent: ContactConsent }) {
  const { wish, how, actorName, reason, createdAt } = consent;
  const name = actorName ?? t('logs.author.attendant');
  return (
    <Typography component="li" variant="body2" sx={{ overflowWrap: 'anywhere' }}>
      {t(`contactProfile.${wish}.${how}`, { name })}
      {reason && ` “${reason}”`}
      <Box component="span" sx={{ display: 'block', color: 'text.secondary', fontSize: 13 }}>
        {formats.full(createdAt)}
      </Box>
    </Typography>
  );
}
