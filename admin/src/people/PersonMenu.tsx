import MoreIcon from '@mui/icons-material/MoreVert';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import type { Person } from '@sosia/core/contract';
import { useNotify } from 'ra-core';
import { useState } from 'react';
import { useErrorText } from '../api/useErrorText.ts';
import { useWords } from '../i18n/useWords.ts';
import { DeactivateDialog } from './DeactivateDialog.tsx';
import { EditPersonDialog } from './EditPersonDialog.tsx';
import { NewLinkDialog } from './NewLinkDialog.tsx';
import { useReactivate } from './people-requests.ts';

type Open = 'edit' | 'link' | 'deactivate' | null;

export function PersonMenu({ person, isMe }: { person: Person; isMe: boolean }) {
  const t = useWords();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [open, setOpen] = useState<Open>(null);
  const reactivate = useReactivatePerson(person);
  const isActive = !person.deactivatedAt;
  const choose = (next: Open) => {
    setAnchor(null);
    setOpen(next);
  };
  const close = () => setOpen(null);
  return (
    <>
      <IconButton
        aria-label={t('people.actionsOf', { name: person.name })}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <MoreIcon />
      </IconButton>
      <Menu anchorEl={anchor} open={Boolean(anchor)} onClose={() => setAnchor(null)}>
        <MenuItem onClick={() => choose('edit')}>{t('people.edit')}</MenuItem>
        {isActive && !isMe && (
          <MenuItem onClick={() => choose('link')}>{t('people.newLink')}</MenuItem>
        )}
        {isActive && !isMe && (
          <MenuItem onClick={() => choose('deactivate')}>{t('people.deactivate')}</MenuItem>
        )}
        {!isActive && (
          <MenuItem
            onClick={() => {
              setAnchor(null);
              reactivate();
            }}
          >
            {t('people.reactivate')}
          </MenuItem>
        )}
      </Menu>
      {open === 'edit' && <EditPersonDialog person={person} onClose={close} />}
      {open === 'link' && <NewLinkDialog person={person} onClose={close} />}
      {open === 'deactivate' && <DeactivateDialog person={person} onClose={close} />}
    </>
  );
}

function useReactivatePerson(person: Person): () => void {
  const t = useWords();
  const notify = useNotify();
  const errorText = useErrorText();
  const { mutate } = useReactivate(person);
  return () =>
    mutate(undefined, {
      onSuccess: ({ name }) => notify(t('people.reactivated', { name }), { type: 'success' }),
      onError: (error) => notify(errorText(error), { type: 'error' }),
    });
}
