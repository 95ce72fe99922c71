import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import type { Contact, ContactConsent } from '@sosia/core/contract';
import { useState } from 'react';
import { useCan } from '../api/me.ts';
import { useWords } from '../i18n/useWords.ts';
import { useFormats } from '../ui/formats.ts';
import { Pill } from '../ui/Pill.tsx';
import { ConsentDialog } from './ConsentDialog.tsx';
import { useConsents } from './contact-requests.ts';

/** Whether the contact may be written to, since when, and how that is known. */
export function ConsentCard({ contact }: { contact: Contact }) {
  const t = useWords();
  const formats = useFormats();
  const canWrite = useCan('contacts:write');
  const [isAsking, setAsking] = useState(false);
  const consents = useConsents(contact.id);
  const { optedOutAt } = contact;
  return (
    <Card component="section" aria-label={t('contactProfile.consent')} sx={{ p: 2.5 }}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {t('contactProfile.consent')}
      </Typography>
      <Pill tone={optedOutAt ? 'human' : 'good'}>
        {t(optedOutAt ? 'contacts.optedOut' : 'contactProfile.mayWrite')}
      </Pill>
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>
        {optedOutAt
          ? t('contactProfile.since', { date: formats.full(optedOutAt) })
          : t('contactProfile.mayWriteHint')}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 1.5, p: 0, display: 'grid', gap: 1 }}>
        {consents?.map((consent) => (
          <ConsentLine key={consent.id} consent={consent} />
        ))}
      </Box>
      {canWrite && (
        <Button variant="outlined" size="small" sx={{ mt: 1.5 }} onClick={() => setAsking(true)}>
          {t(optedOutAt ? 'contactProfile.optIn' : 'contactProfile.optOut')}
        </Button>
      )}
      {isAsking && <ConsentDialog contact={contact} onClose={() => setAsking(false)} />}
    </Card>
  );
}

function ConsentLine({ consent }: { consent: ContactConsent }) {
  const t = useWords();
  const formats = useFormats();
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
