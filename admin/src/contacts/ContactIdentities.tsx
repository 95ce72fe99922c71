import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Contact } from '@sosia/core/contract';
import { useWords } from '../i18n/useWords.ts';
import { formatPhone } from '../ui/phone.ts';

/** The names by which a channel knows this person. */
export function ContactIdentities({ contact }: { contact: Contact }) {
  const t = useWords();
  if (contact.identities.length === 0) return null;
  return (
    <Box component="section">
      <Typography variant="h2" sx={{ mb: 1 }}>
        {t('contacts.identities')}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {contact.identities.map(({ kind, providerUserId }) => (
          <Typography
            key={providerUserId}
            component="li"
            variant="body2"
            sx={{ overflowWrap: 'anywhere' }}
          >
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {`${t(kind === 'phone' ? 'contacts.phone' : 'contactProfile.userId')}: `}
            </Box>
            {formatPhone(providerUserId)}
          </Typography>
        ))}
      </Box>
    </Box>
  );
}
