import { Box, Button, Typography } from '@mui/material';
import type { Contact } from '@sosia/core/contract';
import { keepPreviousData } from '@tanstack/react-query';
import { useGetList } from 'ra-core';
import { useState } from 'react';
import { nameOfContact } from '../chat/index.ts';
import { t } from '../i18n/words.ts';
import { DialogShell, formatPhone, Portrait, Quiet, SearchField } from '../ui/index.ts';
import { MergePreview } from './MergePreview.tsx';

interface Props {
  contact: Contact;
  onMerged: () => void;
  onClose: () => void;
}

/** First choose the other contact, then compare both with what will be kept; only then merge. */
export function MergeDialog({ contact, onMerged, onClose }: Props) {
  const [other, setOther] = useState<Contact | null>(null);
  return (
    <DialogShell title={t('contactProfile.merge')} onClose={onClose}>
      {other ? (
        <MergePreview
          kept={contact}
          other={other}
          onBack={() => setOther(null)}
          onMerged={onMerged}
        />
      ) : (
        <PickContact contact={contact} onPick={setOther} onClose={onClose} />
      )}
    </DialogShell>
  );
}

const SHOWN = 8;

interface PickProps {
  contact: Contact;
  onPick: (contact: Contact) => void;
  onClose: () => void;
}

function PickContact({ contact, onPick, onClose }: PickProps) {
  const [q, setQ] = useState(contact.name);
  const { data = [], isSuccess } = useGetList<Contact>(
    'contacts',
    {
      filter: { channel: contact.channel, ...(q && { q }) },
      pagination: { page: 1, perPage: SHOWN + 1 },
    },
    { placeholderData: keepPreviousData },
  );
  const others = data.filter(({ id }) => id !== contact.id).slice(0, SHOWN);
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Typography>{t('contactProfile.mergeWith', { name: nameOfContact(contact) })}</Typography>
      <SearchField label={t('contacts.search')} value={q} onChange={setQ} />
      {isSuccess && others.length === 0 && (
        <Quiet variant="body1">{t('contactProfile.nobodyElse')}</Quiet>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {others.map((other) => (
          <li key={other.id}>
            <Button
              fullWidth
              color="inherit"
              onClick={() => onPick(other)}
              sx={{ justifyContent: 'start', gap: 1.5, py: 1, textAlign: 'left', minWidth: 0 }}
            >
              <Portrait name={nameOfContact(other)} size={34} />
              <Box component="span" sx={{ minWidth: 0 }}>
                <Typography noWrap component="span" sx={{ display: 'block', fontWeight: 600 }}>
                  {nameOfContact(other)}
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
