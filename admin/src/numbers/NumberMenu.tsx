import MoreIcon from '@mui/icons-material/MoreVert';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import type { ChannelNumber, ProviderAccount } from '@sosia/core/contract';
import { useGetList } from 'ra-core';
import { useState } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { Field } from '../ui/Field.tsx';
import { RemoveDialog } from '../ui/RemoveDialog.tsx';
import { MoveNumberDialog } from './MoveNumberDialog.tsx';
import { PinVersionDialog } from './PinVersionDialog.tsx';
import { useUpdateNumber } from './useUpdateNumber.ts';
import { WebhookHelp } from './WebhookHelp.tsx';

type Open = 'rename' | 'version' | 'webhook' | 'move' | 'delete' | null;

export function NumberMenu({ number }: { number: ChannelNumber }) {
  const t = useWords();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [open, setOpen] = useState<Open>(null);
  const isSimulator = number.channel === 'simulator';
  const choose = (next: Open) => {
    setAnchor(null);
    setOpen(next);
  };
  const close = () => setOpen(null);
  return (
    <>
      <IconButton
        aria-label={`${t('actions.moreActions')}: ${number.name}`}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ mr: -1 }}
      >
        <MoreIcon />
      </IconButton>
      <Menu anchorEl={anchor} open={Boolean(anchor)} onClose={() => setAnchor(null)}>
        <MenuItem onClick={() => choose('rename')}>{t('numbers.rename')}</MenuItem>
        {number.personaId && (
          <MenuItem onClick={() => choose('version')}>{t('pin.choose')}</MenuItem>
        )}
        {!isSimulator && (
          <MenuItem onClick={() => choose('webhook')}>{t('numbers.showWebhook')}</MenuItem>
        )}
        {!isSimulator && <MenuItem onClick={() => choose('move')}>{t('moveNumber.menu')}</MenuItem>}
        {!isSimulator && (
          <MenuItem onClick={() => choose('delete')}>{t('numbers.delete')}</MenuItem>
        )}
      </Menu>
      {open === 'rename' && <Rename number={number} onClose={close} />}
      {open === 'version' && number.personaId && (
        <PinVersionDialog number={number} personaId={number.personaId} onClose={close} />
      )}
      {open === 'webhook' && <Webhook number={number} onClose={close} />}
      {open === 'move' && <MoveNumberDialog number={number} onClose={close} />}
      {open === 'delete' && <Disconnect number={number} onClose={close} />}
    </>
  );
}

interface DialogProps {
  number: ChannelNumber;
  onClose: () => void;
}

function Rename({ number, onClose }: DialogProps) {
  const t = useWords();
  const [name, setName] = useState(number.name);
  const { change } = useUpdateNumber(number);
  const confirm = () => {
    if (name.trim()) change({ name: name.trim() });
    onClose();
  };
  return (
    <ConfirmDialog
      isOpen
      title={t('numbers.rename')}
      confirm={t('actions.save')}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Field
        autoFocus
        label={t('numbers.name')}
        value={name}
        onChange={(event) => setName(event.target.value)}
        slotProps={{ input: { maxLength: 80 } }}
      />
    </ConfirmDialog>
  );
}

function Webhook({ number, onClose }: DialogProps) {
  const t = useWords();
  const { data: accounts } = useGetList<ProviderAccount>('provider-accounts', {
    pagination: { page: 1, perPage: 100 },
  });
  const account = accounts?.find(({ id }) => id === number.providerAccountId);
  return (
    <ConfirmDialog
      isOpen
      title={t('numbers.webhook')}
      confirm={t('actions.close')}
      cancel={t('actions.back')}
      onConfirm={onClose}
      onClose={onClose}
    >
      {account && <WebhookHelp url={account.webhookUrl} />}
      {accounts && !account && t('numbers.health.no_account')}
    </ConfirmDialog>
  );
}

function Disconnect({ number, onClose }: DialogProps) {
  const t = useWords();
  return (
    <RemoveDialog
      resource="numbers"
      record={number}
      title={t('numbers.deleteTitle', { name: number.name })}
      hint={t('numbers.deleteHint')}
      confirm={t('numbers.delete')}
      done={t('numbers.deleted')}
      onClose={onClose}
    />
  );
}
