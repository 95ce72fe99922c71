import KeyboardIcon from '@mui/icons-material/KeyboardOutlined';
import { useState } from 'react';
import { t } from '../../i18n/words.ts';
import { IconAction } from '../../ui/index.ts';
import { useCommand } from './inbox-commands.tsx';
import { KeysDialog } from './KeysDialog.tsx';

/** Opens the list of keyboard shortcuts; hidden on phones. */
export function KeysButton() {
  const [isOpen, setOpen] = useState(false);
  useCommand('help', () => setOpen(true));
  return (
    <>
      <IconAction
        label={t('keys.title')}
        hint={t('keys.button')}
        onClick={() => setOpen(true)}
        sx={{ '@media (pointer: coarse)': { display: 'none' } }}
      >
        <KeyboardIcon fontSize="small" />
      </IconAction>
      {isOpen && <KeysDialog onClose={() => setOpen(false)} />}
    </>
  );
}
