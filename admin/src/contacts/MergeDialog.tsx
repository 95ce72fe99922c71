import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { Contact } from '@sosia/core/contract';
import { useCallback, useState } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { Portrait } from '../ui/Portrait.tsx';
import { formatPhone } from '../ui/phone.ts';
import { SearchField } from '../ui/SearchField.tsx';
import { useNameOf } from './contact-name.ts';
import { useContacts } from './contact-requests.ts';
import { MergePreview } from './MergePreview.tsx';

interface Props {
  contact: Contact;
  onMerged: () => void;
  onClose: () => void;
}

/** First whom, then both side by side with what will be kept; only then is anything changed. */
export function MergeDialog({ contact, onMerged, onClose }: Props) {
  const t = useWords();
  const [other, setOther] = useState<Contact | null>(null);
  return (
    <FormDialog title={t('contactProfile.merge')} onClose={onClose}>
      {other ? (
        <MergePreview
          kept={contact}
          other={other}
          onBack={() => setOther(null)}
          onMerged={onMerged}
          onClose={onClose}
        />
      ) : (
        <PickContact contact={contact} onPick={setOther} onClose={onClose} />
      )}
    </FormDialog>
  );
}

const SHOWN = 8;

function PickContact({
  contact,
  onPick,
  onClose,
}: Omit<Props, 'onMerged'> & { onPick: (contact: Contact) => void }) {
  const t = useWords();
  const nameOf = useNameOf();
  const [q, setQ] = useState(contact.name);
  const search = useCallback((text: string) => setQ(text), []);
  const { query, rows } = useContacts(q ? { q } : {});
  const others = rows.filter(({ id, channel }) => id !== contact.id && channel === contact.channel);
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Typography>{t('contactProfile.mergeWith', { name: nameOf(contact) })}</Typography>
      <SearchField label={t('contacts.search')} value={q} onChange={search} />
      {query.isSuccess && others.length === 0 && (
        <Typography sx={{ color: 'text.secondary' }}>{t('contactProfile.nobodyElse')}</Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {others.slice(0, SHOWN).map((other) => (
          <li key={other.id}>
            <Button
              fullWidth
              color="inherit"
              onClick={() => onPick(other)}
              sx={{ justifyContent: 'start', gap: 1.5, py: 1, textAlign: 'left', minWidth: 0 }}
            >
              <Portrait name={nameOf(other)} size={34} />
              <Box component="span" sx={{ minWidth: 0 }}>
                <Typography noWrap component="span" sx={{ display: 'block', fontWeight: 600 }}>
                  {nameOf(other)}
                </Typography>
                <Typography noWrap component="span" variant="body2" sx={{ display: 'block' }}>
                  {other.phone ? formatPhone(other.phone) : t(`channel.${other.channel}`)}
                </Typography>
              </Box>
            </Button>
          </li>
        ))}
      </Box>
      <Button color="inherit" onClick={onClose} sx={{ justifySelf: 'end' }}>
        {t('actions.cancel')}
      </Button>
    </Box>
  );
}
