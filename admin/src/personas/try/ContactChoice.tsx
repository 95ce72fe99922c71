import DownIcon from '@mui/icons-material/ArrowDropDown';
import {
  Box,
  ButtonBase,
  List,
  ListItemButton,
  ListItemText,
  Popover,
  Typography,
} from '@mui/material';
import type { Contact } from '@sosia/core/contract';
import { useGetList } from 'ra-core';
import { useState } from 'react';
import { useCan } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import { CompactValue, formatPhone, SearchField } from '../../ui/index.ts';

/** Who writes in a trial; null is somebody whom the persona has never met. */
export type TryContact = Pick<Contact, 'id' | 'name'> | null;

interface Props {
  value: TryContact;
  onChange: (contact: TryContact) => void;
}

export function ContactChoice({ value, onChange }: Props) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const canChoose = useCan('contacts:read');
  const name = value?.name ?? t('tryIt.someoneNew');
  if (!canChoose) return null;
  const choose = (contact: TryContact) => {
    setAnchor(null);
    onChange(contact);
  };
  return (
    <>
      <ButtonBase
        aria-haspopup="dialog"
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{
          flex: 1,
          minWidth: 0,
          minHeight: 48,
          pl: 1.75,
          pr: 0.75,
          justifyContent: 'space-between',
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          bgcolor: 'background.paper',
        }}
      >
        <CompactValue label={t('tryIt.contact')} value={name} />
        <DownIcon sx={{ color: 'text.secondary' }} />
      </ButtonBase>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { 'aria-label': t('tryIt.contact'), sx: { width: 320, p: 1.5 } } }}
      >
        <Contacts current={value} onChoose={choose} />
      </Popover>
    </>
  );
}

interface ContactsProps {
  current: TryContact;
  onChoose: (contact: TryContact) => void;
}

function Contacts({ current, onChoose }: ContactsProps) {
  const [q, setQ] = useState('');
  const { data = [], isSuccess } = useGetList<Contact>('contacts', {
    filter: q ? { q } : {},
    sort: { field: 'createdAt', order: 'DESC' },
    pagination: { page: 1, perPage: 20 },
  });
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {t('tryIt.contactHelp')}
      </Typography>
      <SearchField label={t('contacts.search')} value={q} onChange={setQ} />
      <List component="div" dense disablePadding sx={{ maxHeight: 280, overflowY: 'auto' }}>
        {!q && (
          <ListItemButton selected={current === null} onClick={() => onChoose(null)}>
            <ListItemText primary={t('tryIt.someoneNew')} />
          </ListItemButton>
        )}
        {data.map((contact) => (
          <ListItemButton
            key={contact.id}
            selected={contact.id === current?.id}
            onClick={() => onChoose({ id: contact.id, name: nameOf(contact) })}
          >
            <ListItemText
              primary={nameOf(contact)}
              secondary={contact.name && contact.phone && formatPhone(contact.phone)}
              slotProps={{ primary: { noWrap: true } }}
            />
          </ListItemButton>
        ))}
      </List>
      {isSuccess && data.length === 0 && q && (
        <Typography variant="body2">{t('tryIt.noContact')}</Typography>
      )}
    </Box>
  );
}

const nameOf = ({ name, phone }: Contact) => name || formatPhone(phone ?? '') || '–';
