import MoreIcon from '@mui/icons-material/ArrowDropDown';
import Button from '@mui/material/Button';
import ButtonGroup from '@mui/material/ButtonGroup';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Conversation } from '@sosia/core/contract';
import { useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { useConversationVerb } from '../conversation-requests.ts';
import { useCommand } from '../keys/inbox-commands.tsx';

interface Props {
  conversation: Conversation;
}

interface ReleaseProps extends Props {
  /** Where a phone has no room for all of its words. */
  isCompact?: boolean;
}

/** Back to the persona, with what a person agreed with the contact. */
export function ReleaseButton({ conversation, isCompact }: ReleaseProps) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const isPhone = useMediaQuery((theme) => theme.breakpoints.down('sm'));
  const isShort = isCompact && isPhone;
  const release = useConversationVerb(
    conversation.id,
    'release',
    t('conversationActions.released'),
  );
  const open = () => setOpen(true);
  useCommand('handBack', open);
  const close = () => setOpen(false);
  return (
    <>
      <Button
        variant="outlined"
        color="inherit"
        aria-label={t('conversationActions.release')}
        onClick={open}
      >
        {t(isShort ? 'conversationActions.releaseConfirm' : 'conversationActions.release')}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        title={t('conversationActions.releaseTitle')}
        hint={t('conversationActions.releaseHint')}
        confirm={t('conversationActions.releaseConfirm')}
        isBusy={release.isPending}
        onClose={close}
        onConfirm={() => release.mutate({ note }, { onSettled: close })}
      >
        <Field
          autoFocus
          multiline
          minRows={2}
          maxRows={6}
          label={t('conversationActions.releaseNote')}
          help={t('conversationActions.releaseNoteHelp')}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          slotProps={{ input: { maxLength: 1000 } }}
        />
      </ConfirmDialog>
    </>
  );
}

/** To the queue of attendants: at once, or with a reason for whoever takes over. */
export function HandOffButton({ conversation }: Props) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const handOff = useConversationVerb(
    conversation.id,
    'handoff',
    t('conversationActions.handedOff'),
  );
  return (
    <>
      <ButtonGroup variant="outlined" color="inherit" size="large">
        <Button
          title={t('conversationActions.handoffHint')}
          loading={handOff.isPending}
          onClick={() => handOff.mutate({ reason: '' })}
        >
          {t('conversationActions.handoff')}
        </Button>
        <Button
          aria-label={t('conversationActions.handoffWithReason')}
          title={t('conversationActions.handoffWithReason')}
          aria-haspopup="dialog"
          onClick={() => setOpen(true)}
          sx={{ px: 0.5 }}
        >
          <MoreIcon />
        </Button>
      </ButtonGroup>
      <ConfirmDialog
        isOpen={isOpen}
        title={t('conversationActions.handoffTitle')}
        hint={t('conversationActions.handoffHint')}
        confirm={t('conversationActions.handoff')}
        isBusy={handOff.isPending}
        onClose={() => setOpen(false)}
        onConfirm={() => handOff.mutate({ reason }, { onSettled: () => setOpen(false) })}
      >
        <Field
          autoFocus
          label={t('conversationActions.handoffReason')}
          help={t('conversationActions.handoffReasonHelp')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          slotProps={{ input: { maxLength: 500 } }}
        />
      </ConfirmDialog>
    </>
  );
}
