import KeyboardIcon from '@mui/icons-material/KeyboardOutlined';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { useCommand } from './inbox-commands.tsx';
import { KeysDialog } from './KeysDialog.tsx';

/** Opens the list of keyboard shortcuts; hidden on phones. */
export function KeysButton() {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  useCommand('help', () => setOpen(true));
  return (
    <>
      <Tooltip title={t('keys.button')}>
        <IconButton
          aria-label={t('keys.title')}
          onClick={() => setOpen(true)}
          sx={{ '@media (pointer: coarse)': { display: 'none' } }}
        >
          <KeyboardIcon fontSize="small" />
        </IconButton>
      </Tooltip>
      {isOpen && <KeysDialog onClose={() => setOpen(false)} />}
    </>
  );
}
